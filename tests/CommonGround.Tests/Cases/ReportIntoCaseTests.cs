using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Reading;
using CommonGround.Reading.Proposals;

namespace CommonGround.Tests.Cases;

/// <summary>The whole way with the reader as it is: every article of the tests, and the news report of the first case where it is at hand.</summary>
public sealed class ReportIntoCaseTests
{
    public static TheoryData<string> Articles =>
        new(
            Repository
                .Files(Path.Combine("tests", "CommonGround.Tests", "Reading", "Articles"), "*.txt")
                .Where(file => !file.EndsWith(".approved.txt", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Append(Path.Combine("..", "shared", "data", "vienna", "report-2015-10-30.txt"))
        );

    [Theory]
    [MemberData(nameof(Articles))]
    public void Everything_that_is_proposed_can_be_accepted_and_is_not_proposed_again(string article)
    {
        var path = Path.Combine(Repository.Root, article);
        Assert.SkipUnless(File.Exists(path), $"{article} is not beside this repository");
        var text = File.ReadAllText(path);
        var filed = Filed(Vienna(), text);
        var accepted = Harbour.AcceptAll(filed);
        var after = filed.With(accepted);
        Assert.NotEmpty(accepted.Done);
        Assert.Empty(accepted.Refused);
        Assert.NotNull(CaseReader.Read(after).Negotiation);
        Assert.Equal(after.Read(ProposalFile.Name), Filed(after, text).Read(ProposalFile.Name));
        Assert.Equal(filed.Read(ProposalFile.Name), Filed(filed, text).Read(ProposalFile.Name));
    }

    private static CaseFolder Filed(CaseFolder folder, string text)
    {
        var negotiation = CaseReader.Read(folder).Negotiation!;
        var filing = new Filing(folder, negotiation, ProposalFile.Read(folder));
        var (source, refusal) = filing.Admit(FrozenText.Freeze("an article.txt", text) with { Date = negotiation.Date });
        Assert.Null(refusal);
        var roster = Roster.Of(negotiation);
        filing.File(
            source!,
            Proposer.Of(Reader.Read(new("an article.txt", source!.Text) { Date = negotiation.Date }, roster), source, roster)
        );
        Assert.Equal(0, filing.Unquotable);
        var files = folder.Files.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, content) in filing.Texts.Append(new(ProposalFile.Name, filing.Text ?? folder.Read(ProposalFile.Name))))
        {
            files[name] = Encoding.UTF8.GetBytes(content);
        }

        return folder with
        {
            Files = files,
        };
    }

    private static CaseFolder Vienna()
    {
        var root = Path.Combine(Repository.Root, "examples", "vienna-2015");
        return new(
            "vienna",
            Repository
                .Files(Path.Combine("examples", "vienna-2015"), "*")
                .ToDictionary(
                    file => Path.GetRelativePath(root, file).Replace('\\', '/'),
                    file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                    StringComparer.Ordinal
                )
        );
    }
}
