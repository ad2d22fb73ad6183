using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>Reads pending proposals as the case's own readers would read them, each by itself, so that they can be held against the case.</summary>
public static class ProposalReader
{
    /// <summary>The proposals that can be read, and what is wrong with the others.</summary>
    public static (ValueList<Proposal> Proposals, ValueList<Problem> Problems) Read(
        CaseFolder folder,
        Negotiation negotiation,
        ProposalFile filed
    )
    {
        var problems = new ProblemList();
        if (filed.Root is null || YamlReader.Read(Talks(folder), problems) is not { } talks)
        {
            return ([], []);
        }

        var tree = new CaseTree(talks, Section(filed, "statements"), IsWhole: true);
        var names = tree.Names() with
        {
            Statements = Union("statement", negotiation.Statements.Select(one => one.Name), filed, "statements"),
            Sources = Union("source", negotiation.Sources.Select(one => one.Name), filed, "sources"),
            Parties = Union("party", negotiation.Parties.Select(one => one.Name), filed, "parties"),
        };
        var sources = new SourceReader(folder, problems).Read(Section(filed, "sources"));
        var readers = new Readers(negotiation, [.. negotiation.Sources, .. sources], names, problems);
        var read = filed.Pending.SelectMany(one => readers.Read(one).Select(entry => Proposal(one, entry))).ToValueList();
        return (read, problems.InOrder().Where(problem => problem.Severity == Severity.Error).ToValueList());
    }

    private static TextFile Talks(CaseFolder folder) =>
        new(CaseReader.TalksFile, System.Text.Encoding.UTF8.GetString(folder.Files[CaseReader.TalksFile].Span));

    private static Proposal Proposal(FiledProposal one, CaseEntry entry) =>
        new(entry, one.Rule ?? "")
        {
            Grade = one.Grade,
            Words = entry is CaseEntry.OfStatement { Statement: var statement } ? statement.Passage : null,
            Source = one.Of,
            Id = one.Id,
        };

    private static YamlMap Section(ProposalFile filed, string section) =>
        Map(
            filed,
            [
                .. filed
                    .Pending.Where(one => one.Path is [var first, _] && first == section)
                    .DistinctBy(one => one.At)
                    .Select(one => Entry(one)),
            ]
        );

    private static NameSet Union(string noun, IEnumerable<string> known, ProposalFile filed, string section) =>
        NameSet.Of(
            noun,
            true,
            Map(filed, [.. known.Select(name => new YamlEntry(Key(filed, name), Key(filed, "")))]),
            Section(filed, section)
        );

    private static YamlEntry Entry(FiledProposal one) =>
        new(new YamlText(one.Entry!.Key.File, one.Entry.Key.Start, one.Entry.Key.End, one.Path[^1], YamlStyle.Plain), Content(one));

    private static YamlNode Content(FiledProposal one) => ((YamlMap)one.Entry!.Value).Find("as")!.Value;

    private static YamlText Key(ProposalFile filed, string name) => new(filed.Root!.File, 0, 0, name, YamlStyle.Plain);

    private static YamlMap Map(ProposalFile filed, ValueList<YamlEntry> entries) => new(filed.Root!.File, 0, 0, entries);

    /// <summary>One reader for each section in which something is proposed.</summary>
    private sealed class Readers(Negotiation negotiation, ValueList<Source> sources, CaseNames names, ProblemList problems)
    {
        private readonly CaseIssues issues = new(negotiation.Issues, names.Issues);
        private readonly StatementReader statements = new(sources, names, problems);

        public IEnumerable<CaseEntry> Read(FiledProposal one)
        {
            var entry = Entry(one);
            var section = Map([entry]);
            var records = new RecordReader(names, problems);
            return one.Path[0] switch
            {
                "sources" => sources.Where(source => source.Name == one.Path[1]).Select(source => new CaseEntry.OfSource(source)),
                "statements" => statements.Read(section).Select(statement => new CaseEntry.OfStatement(statement)),
                "claims" => records.Claims(section).Select(claim => new CaseEntry.OfClaim(claim)),
                "events" => records.Events(section).Select(told => new CaseEntry.OfEvent(told)),
                "rounds" => new RoundReader(names, NameSet.Of("round", false), problems)
                    .Read(section)
                    .Select(round => new CaseEntry.OfRound(round)),
                "parties" => Party(one, section),
                _ => [],
            };
        }

        private IEnumerable<CaseEntry> Party(FiledProposal one, YamlMap section)
        {
            var reader = new PartyReader(issues, CaseMoves.None(names, problems), names, problems);
            if (one.Path is not ["parties", var name, var part, _])
            {
                return reader.Read(section).Select(party => new CaseEntry.OfParty(party));
            }

            var place = one.Entry!.Key;
            YamlEntry Under(string key, YamlNode value) =>
                new(new YamlText(place.File, place.Start, place.End, key, YamlStyle.Plain), value);
            return reader
                .Read(Map([Under(name, Map([Under(part, section)]))]))
                .SelectMany(party =>
                    party
                        .Positions.Select(position => (CaseEntry)new CaseEntry.OfPosition(name, position))
                        .Concat(party.RedLines.Select(line => new CaseEntry.OfRedLine(name, line)))
                );
        }

        private static YamlMap Map(ValueList<YamlEntry> entries) =>
            new(entries[0].Key.File, entries[0].Key.Start, entries[0].Key.End, entries);
    }
}
