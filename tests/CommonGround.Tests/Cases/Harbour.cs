using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Reading;
using CommonGround.Reading.Proposals;

namespace CommonGround.Tests.Cases;

/// <summary>An article about the harbour with what a reader finds in it, made by hand, and what comes of filing it beside a case.</summary>
internal static class Harbour
{
    public const string Text = """
        In the storm at least 55 boats were lost

        The talks about the east quay went on in the town hall on Friday.

        “We will not sign unless the quay closes within 12 months,” said Ada Lund of the port authority. A shipper
        who asked not to be named said that the shippers have not agreed to any closure. The fishers, by his account,
        accept a written guarantee.

        The mayor named three points of agreement: the lighthouse, the toll. In the storm at least 55 boats were lost.
        They meet again in two weeks.

        """;

    public static Extract Extract { get; } =
        new(new Article("harbour-news.txt", Text) { Date = new DateOnly(2024, 3, 8) })
        {
            Statements =
            [
                new("s1", IsQuote: true, [At("“We will not sign unless the quay closes within 12 months,”")], "said X")
                {
                    Cue = At("said Ada"),
                    Speaker = new(At("Ada Lund of the port authority"), "lund", IsNamed: true),
                    Affiliation = ["port"],
                },
                new("s2", IsQuote: false, [At("that the shippers have not agreed to any closure")], "X said that")
                {
                    Speaker = new(At("A shipper\nwho asked not to be named"), null, IsNamed: false),
                },
            ],
            Positions =
            [
                Position("p1", "port", ReadAct.Demand, "“We will not sign unless the quay closes within 12 months,”", "closing", "s1") with
                {
                    Condition = At("unless the quay closes within 12 months"),
                },
                Position("p2", "shippers", ReadAct.Undecided, "have not agreed to any closure", "closing", "s2"),
                Position("p3", "fishers", ReadAct.Accept, "accept a written guarantee", "guarantee", null),
                Position("p4", "town", ReadAct.Support, "the toll", null, null),
            ],
            Durations = [new(At("12 months"), "P12M")],
            Lists = [new(At("three points of agreement: the lighthouse, the toll"), 3, [At("the lighthouse"), At("the toll")])],
            Events = [new(At("In the storm at least 55 boats were lost"), "weather", [new("boats", 55, null, At("at least 55 boats"))])],
            Meetings = [new(At("They meet again in two weeks"), "P14D", new DateOnly(2024, 3, 22))],
        };

    public static Stretch At(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new(at, at + words.Length) : throw new ArgumentException($"The article has no “{words}”.", nameof(words));
    }

    /// <summary>Files the article beside the case, as the command line does.</summary>
    public static CaseFolder Filed(CaseFolder folder)
    {
        var filing = Filing(folder);
        var files = folder.Files.ToDictionary(StringComparer.Ordinal);
        foreach (var (path, text) in filing.Texts)
        {
            files[path] = Encoding.UTF8.GetBytes(text);
        }

        if (filing.Text is { } proposals)
        {
            files[ProposalFile.Name] = Encoding.UTF8.GetBytes(proposals);
        }

        return folder with
        {
            Files = files,
        };
    }

    public static Filing Filing(CaseFolder folder, bool mayBeRefused = false)
    {
        var negotiation = CaseReader.Read(folder).Negotiation!;
        var filing = new Filing(folder, negotiation, ProposalFile.Read(folder));
        var (source, refusal) = filing.Admit(FrozenText.Freeze("harbour-news.txt", Text) with { Date = new DateOnly(2024, 3, 8) });
        Assert.True(mayBeRefused || refusal is null, refusal);
        if (source is not null)
        {
            filing.File(source, Proposer.Of(Extract, source, Roster.Of(negotiation)));
        }

        return filing;
    }

    public static Acceptance Accept(CaseFolder folder, params string[] ids) => Acceptance.Accept(folder, ProposalFile.Read(folder), ids);

    public static Acceptance AcceptAll(CaseFolder folder) => Accept(folder, [.. ProposalFile.Read(folder).Pending.Select(one => one.Id)]);

    public static CaseFolder With(this CaseFolder folder, Acceptance acceptance)
    {
        var files = folder.Files.ToDictionary(StringComparer.Ordinal);
        foreach (var (path, text) in acceptance.Files)
        {
            files[path] = Encoding.UTF8.GetBytes(text);
        }

        return folder with
        {
            Files = files,
        };
    }

    public static string Read(this CaseFolder folder, string path) => Encoding.UTF8.GetString(folder.Files[path].Span);

    private static ReadPosition Position(string id, string holder, ReadAct act, string words, string? issue, string? statement) =>
        new(id, holder, act, At(words), "by hand") { Issue = issue, Statement = statement };
}
