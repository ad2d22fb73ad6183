using System.Text;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;
using CommonGround.Reading.Proposals;
using CommonGround.Talks;

namespace CommonGround.Cli.Commands;

/// <summary><c>read SOURCE… --into CASE</c>: freezes sources in a case and files what they say as proposals beside it.</summary>
internal static class ReadInto
{
    public static Outcome Run(string path, IReadOnlyList<Article> articles, bool asksModel, CancellationToken cancellation)
    {
        var folder = CaseDisk.Folder(path, cancellation);
        var reading = CaseReader.Read(folder);
        var filed = ProposalFile.Read(folder);
        if (reading.Negotiation is not { } negotiation || filed.HasErrors)
        {
            var errors = reading.Problems.Concat(filed.Problems).Where(problem => problem.Severity == Severity.Error);
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(CheckCommand.Lines(path, errors)));
        }

        var filing = new Filing(folder, negotiation, filed);
        var roster = Roster.Of(negotiation);
        var failures = new List<string>();
        using var model = asksModel ? LanguageModel.Configured() : null;
        using var headway = new HeadwayLine();
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            var source = Frozen(filing, article);
            var extract = Reader.Read(article with { Text = source.Text }, roster);
            extract = model?.Read(extract, roster, headway, cancellation) ?? extract;
            failures.AddRange(ModelLines.Failures(extract));
            filing.File(source, Proposer.Of(extract, source, roster));
        }

        if (folder.Files.Count + filing.Texts.Count + 1 > CaseLimits.Files)
        {
            throw new RefusalException(
                FormattableString.Invariant($"a case has at most {CaseLimits.Files} files, and “{path}” would have more")
            );
        }

        return new Outcome(
            failures.Count == 0 ? ExitCodes.Done : ExitCodes.Refused,
            () =>
            {
                Publish(path, filing);
                failures.ForEach(Session.Complain);
            }
        );
    }

    private static Source Frozen(Filing filing, Article article)
    {
        var frozen = FrozenText.Freeze(Path.GetFileName(article.Source), article.Text) with
        {
            Title = article.Title ?? Path.GetFileName(article.Source),
            Publisher = article.Publisher,
            Date = article.Date,
        };
        var (source, refusal) = filing.Admit(frozen);
        return source ?? throw new RefusalException($"“{article.Source}”: {refusal}");
    }

    private static void Publish(string path, Filing filing)
    {
        var written = new List<string>();
        try
        {
            foreach (
                var (name, text) in filing.Texts.Append(new(ProposalFile.Name, filing.Text ?? "")).Where(file => file.Value.Length > 0)
            )
            {
                var target = Path.Combine(path, name);
                RefusalException.Unless($"“{target}” cannot be written", () => Directory.CreateDirectory(Path.GetDirectoryName(target)!));
                var isNew = !File.Exists(target);
                SafeFile.Write(target, Encoding.UTF8.GetBytes(text));
                written.AddRange(isNew ? [target] : []);
            }
        }
        catch (RefusalException)
        {
            written.ForEach(File.Delete);
            throw;
        }

        Screen.Show(Printable.Of(Said(path, filing)) + "\n");
    }

    private static string Said(string path, Filing filing)
    {
        var lost =
            filing.Unquotable == 0
                ? ""
                : FormattableString.Invariant($" {filing.Unquotable} stand in words that no quotation can tell apart.");
        return filing.Count == 0
            ? $"{path}: nothing new to propose.{lost}"
            : FormattableString.Invariant(
                $"{path}: {filing.Count} proposed in {ProposalFile.Name}.{lost} Next: commonground accept {path}"
            );
    }
}
