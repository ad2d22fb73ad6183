using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>
/// Files what was read beside a case: under names that are free there, and only what is neither in the case nor proposed nor
/// declined already. Two things are the same when they add to the same place and rest on the same words.
/// </summary>
public sealed class Filing
{
    /// <summary>The share of their words that two passages must have in common to be one statement.</summary>
    private const double SameWords = 0.5;

    private readonly CaseFolder folder;
    private readonly Negotiation negotiation;
    private readonly ProposalFile filed;
    private readonly List<(Passage Passage, string Name, bool IsDeclined)> statements = [];
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> declined;
    private readonly JsonObject fresh = [];
    private readonly List<Source> sources = [];

    public Filing(CaseFolder folder, Negotiation negotiation, ProposalFile filed)
    {
        this.folder = folder;
        this.negotiation = negotiation;
        this.filed = filed;
        declined = [.. filed.Declined.Select(one => one.At)];
        statements.AddRange(negotiation.Statements.Select(one => (one.Passage, one.Name, false)));
        places.UnionWith(Occupied(negotiation));
        foreach (var one in filed.Pending.Concat(filed.Declined))
        {
            places.Add(one.At);
            ids.Add(one.Id);
        }
    }

    /// <summary>How many proposals are new.</summary>
    public int Count => fresh.Count;

    /// <summary>How many statements no quotation can tell from others of the same words.</summary>
    public int Unquotable { get; private set; }

    /// <summary>The texts of the case's new sources by their path.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        sources.ToDictionary(source => source.File, source => source.Text, StringComparer.Ordinal);

    /// <summary>What is to be written, the new sources and the file of proposals, by path; nothing when nothing is new.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Text is { } text ? new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [ProposalFile.Name] = text } : Texts;

    /// <summary>Whether the case would have more files than a case may.</summary>
    public bool IsTooMuch => folder.Files.Count + sources.Count + 1 > CaseLimits.Files;

    /// <summary>The file of proposals with the new ones; null where there are none.</summary>
    public string? Text
    {
        get
        {
            if (fresh.Count == 0)
            {
                return null;
            }

            var root = filed.Root ?? YamlReader.Read(new TextFile(ProposalFile.Name, ProposalText.Header), new ProblemList())!;
            return YamlSplicer.Insert(root, new JsonObject { [ProposalFile.PendingKey] = fresh.DeepClone() }).Text;
        }
    }

    /// <summary>The source under the name that it has beside this case, or why it cannot be one.</summary>
    public (Source? Source, string? Refusal) Admit(Source frozen)
    {
        if (negotiation.Sources.FirstOrDefault(one => one.Sha256 == frozen.Sha256) is { } known)
        {
            return (known, null);
        }

        if (filed.Pending.Concat(filed.Declined).FirstOrDefault(one => IsText(one, frozen)) is { } before)
        {
            return (frozen with { Name = before.Path[1], File = before.Names("file").FirstOrDefault() ?? frozen.File }, null);
        }

        if (sources.FirstOrDefault(one => one.Sha256 == frozen.Sha256) is { } twice)
        {
            return (twice, null);
        }

        if (places.Contains($"sources/{frozen.Name}"))
        {
            return (
                null,
                $"the case has a source “{frozen.Name}” with another text; a source never changes, so give this one a name of its own"
            );
        }

        return folder.Files.ContainsKey(frozen.File) && !folder.Files[frozen.File].Span.SequenceEqual(Encoding.UTF8.GetBytes(frozen.Text))
            ? (null, $"the case has a file “{frozen.File}” with another text; give this one a name of its own")
            : (frozen, null);
    }

    /// <summary>Files what was read in an admitted source.</summary>
    public void File(Source source, IEnumerable<Proposal> proposals)
    {
        if (declined.Contains($"sources/{source.Name}"))
        {
            return;
        }

        var quotes = new PassageQuote(source);
        Locate(source);
        var known = statements.Where(one => one.Passage.Source == source.Name).ToArray();
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        var later = new List<Proposal>();
        foreach (var proposal in proposals)
        {
            switch (proposal.Entry)
            {
                case CaseEntry.OfSource:
                    Add(source, proposal, new CaseEntry.OfSource(source), null);
                    break;
                case CaseEntry.OfStatement one:
                    names[one.Statement.Name] = File(source, proposal, one.Statement, known, quotes);
                    break;
                default:
                    later.Add(proposal);
                    break;
            }
        }

        foreach (var proposal in later)
        {
            FileRest(source, proposal, names);
        }
    }

    private string? File(
        Source source,
        Proposal proposal,
        Statement statement,
        (Passage Passage, string Name, bool IsDeclined)[] known,
        PassageQuote quotes
    )
    {
        // Words that stand twice are quoted with their neighbours, so that the passage of before may be wider than what was read.
        var quoted = quotes.Of(statement.Passage);
        double Likeness(Passage other) => Math.Max(Shared(other, statement.Passage), quoted is var (_, wider) ? Shared(other, wider) : 0);
        if (
            known.Where(one => Likeness(one.Passage) >= SameWords).OrderByDescending(one => Likeness(one.Passage)).FirstOrDefault() is
            { Name: not null } same
        )
        {
            return same.IsDeclined ? null : same.Name;
        }

        if (quoted is not var (quote, passage))
        {
            Unquotable++;
            return null;
        }

        var name = Free("statements/", statement.Name);
        Add(source, proposal, new CaseEntry.OfStatement(statement with { Name = name, Passage = passage }), quote);
        return name;
    }

    private void FileRest(Source source, Proposal proposal, Dictionary<string, string?> names)
    {
        var evidence = proposal
            .Entry.Evidence.Select(name => names.GetValueOrDefault(name))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToValueList();
        if (evidence.Count == 0 && proposal.Entry.Evidence.Count > 0)
        {
            return;
        }

        var entry = proposal.Entry.With(evidence);
        if (!Recorded.Has(negotiation, entry) && !IsFiled(entry))
        {
            Add(source, proposal, Renamed(entry), null);
        }
    }

    private bool IsFiled(CaseEntry entry)
    {
        var (at, content) = EntryTree.Of(entry);
        var like = new FiledProposal("", at, content);
        return filed
            .Pending.Concat(filed.Declined)
            .Any(one =>
                one.At == at && entry is CaseEntry.OfParty || one.Kind == like.Kind && one.Names("evidence").Intersect(entry.Evidence).Any()
            );
    }

    private CaseEntry Renamed(CaseEntry entry) =>
        entry switch
        {
            CaseEntry.OfRedLine one => one with
            {
                RedLine = one.RedLine with { Name = Free($"parties/{one.Party}/red-lines/", one.RedLine.Name) },
            },
            CaseEntry.OfClaim one => one with { Claim = one.Claim with { Name = Free("claims/", one.Claim.Name) } },
            CaseEntry.OfEvent one => one with { Event = one.Event with { Name = Free("events/", one.Event.Name) } },
            CaseEntry.OfRound one => one with { Round = one.Round with { Name = Free("rounds/", one.Round.Name) } },
            _ => entry,
        };

    private void Add(Source source, Proposal proposal, CaseEntry entry, string? quote)
    {
        if (entry is CaseEntry.OfSource && places.Contains($"sources/{source.Name}"))
        {
            return;
        }

        var (at, content) = EntryTree.Of(entry, quote);
        if (entry is CaseEntry.OfSource)
        {
            sources.Add(source);
        }

        var path = at.Split('/');
        var id = Distinct(path is ["parties", var party, _, var last] ? $"{party}-{last}" : path[^1], ids.Contains);
        ids.Add(id);
        places.Add(at);
        fresh[id] = ProposalText.Of(
            new(id, at, content)
            {
                Of = source.Name,
                Rule = proposal.Rule,
                Grade = entry is CaseEntry.OfStatement ? null : proposal.Grade,
                Words = entry is CaseEntry.OfStatement ? null : Folded(proposal.Words?.Text),
            }
        );
    }

    /// <summary>Where the statements stand that are filed already.</summary>
    private void Locate(Source source)
    {
        var finder = new PassageFinder(source);
        foreach (var (one, isDeclined) in filed.Pending.Select(one => (one, false)).Concat(filed.Declined.Select(one => (one, true))))
        {
            if (
                one.Path[0] == "statements"
                && one.Names("source").Contains(source.Name, StringComparer.Ordinal)
                && (one.Entry?.Value as YamlMap)?.Find("as")?.Value is YamlMap content
                && content.Find("passage")?.Value is YamlText quoted
                && finder.Find(quoted, new ProblemList()) is { } passage
            )
            {
                statements.Add((passage, one.Path[1], isDeclined));
            }
        }
    }

    private static bool IsText(FiledProposal one, Source source) =>
        one.Path[0] == "sources" && one.Names("sha256").Contains(source.Sha256, StringComparer.OrdinalIgnoreCase);

    private static double Shared(Passage one, Passage other)
    {
        var both = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        return both <= 0 ? 0 : (double)both / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start));
    }

    private static string? Folded(string? words) => words is null ? null : FoldedText.Fold(words);

    private string Free(string section, string name) => Distinct(name, candidate => places.Contains(section + candidate));

    private static string Distinct(string name, Func<string, bool> isTaken)
    {
        var candidate = name;
        for (var number = 2; isTaken(candidate); number++)
        {
            candidate = FormattableString.Invariant($"{name}-{number}");
        }

        return candidate;
    }

    private static IEnumerable<string> Occupied(Negotiation negotiation) =>
        [
            .. negotiation.Sources.Select(one => $"sources/{one.Name}"),
            .. negotiation.Statements.Select(one => $"statements/{one.Name}"),
            .. negotiation.Claims.Select(one => $"claims/{one.Name}"),
            .. negotiation.Events.Select(one => $"events/{one.Name}"),
            .. negotiation.Rounds.Select(one => $"rounds/{one.Name}"),
            .. negotiation.Parties.SelectMany(party => party.RedLines.Select(line => $"parties/{party.Name}/red-lines/{line.Name}")),
            .. negotiation.Issues.SelectMany(issue => negotiation.Parties.Select(party => $"parties/{party.Name}/red-lines/{issue.Name}")),
        ];
}
