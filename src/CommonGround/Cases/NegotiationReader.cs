using CommonGround.Cases.Drafts;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads the parts of a case in the order in which they speak of each other.</summary>
internal sealed class NegotiationReader(CaseFolder folder, CaseTree tree, ProblemList problems)
{
    private readonly CaseNames names = tree.Names();

    public Negotiation? Read()
    {
        if (Fields.Open(tree.Talks, tree.Talks, Shape.Case, problems) is not { } fields)
        {
            return null;
        }

        var title = fields.Require("title", "Talks on …") is { } text ? Scalars.Text(text, problems) : null;
        var date = fields.Require("as-of", "2015-10-30") is { } day ? Scalars.Date(day, problems) : null;
        var issues = new IssueReader(problems).Read(fields.Find("issues"), names.Issues);
        var roadmap = new RoadmapReader(names, problems);
        var questions = fields.Entry("roadmap") is { } entry ? issues.With(roadmap.Dates(entry), names.IssuesAndSteps) : issues;
        var sources = new SourceReader(folder, problems).Read(fields.Find("sources"));
        var moves = new MoveReader(names, problems);
        var ways = moves.Read(fields);
        var parties = new PartyReader(questions, ways, names, problems).Read(fields.Find("parties"));
        var records = new RecordReader(names, problems);
        return new Negotiation
        {
            Title = title ?? "",
            Date = date ?? default,
            Note = fields.Text("note"),
            Sources = sources,
            Issues = issues.All,
            Statements = new StatementReader(sources, names, problems).Read(fields.Find("statements"), tree.Statements),
            Parties = parties,
            Rule = new RuleReader(parties, names, problems).Read(fields.Find("rule")),
            AgreedPoints = new AgreedReader(issues, names, problems).Read(fields.Find("agreed")),
            Roadmap = roadmap.Read(questions),
            Moves = ways.All,
            Impossible = ways.Impossible,
            States = moves.States(fields.Find("states")),
            Claims = records.Claims(fields.Find("claims")),
            Camps = records.Camps(fields.Find("camps")),
            Events = records.Events(fields.Find("events")),
            Rounds = new RoundReader(names, tree.RoundNames(), problems).Read(fields.Find("rounds")),
            Drafts = new DraftReader(folder, new DraftWords(parties, issues, names), problems).Read(fields.Find("drafts")),
        };
    }
}
