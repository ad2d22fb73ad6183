using System.Text.Json;

namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>Reads decisions token by token; members that it does not know are passed over.</summary>
internal ref struct DecisionReader(ReadOnlySpan<byte> bytes)
{
    private readonly HashSet<string> issues = new(StringComparer.Ordinal);
    private JsonCursor json = new(bytes);

    public List<Decision> Decisions { get; } = [];

    public List<string> Skipped { get; } = [];

    public readonly List<string> Problems => json.Problems;

    public void Read()
    {
        json.Next();
        if (!json.Is(JsonTokenType.StartObject))
        {
            json.Expected("an object with a list “issues”");
            return;
        }

        var hasIssues = false;
        while (json.Member() is { } name)
        {
            hasIssues |= name == "issues";
            if (name != "issues")
            {
                json.Skip();
            }
            else if (json.List("a list of decisions"))
            {
                Issues();
            }
        }

        json.End();
        if (!hasIssues)
        {
            Problems.Add("1:1: expected an object with a list “issues”");
        }
    }

    private void Issues()
    {
        while (json.Item())
        {
            if (issues.Count == DecisionFile.MostDecisions)
            {
                json.Problem($"a file holds at most {DecisionFile.MostDecisions} decisions");
            }

            if (json.Object("a decision, which is an object"))
            {
                Issue();
            }
        }
    }

    private void Issue()
    {
        var start = json.Place;
        var (issue, proposal, procedure) = ((string?)null, (string?)null, (string?)null);
        var (outcome, reference) = ((double?)null, (double?)null);
        Actors? actors = null;
        var before = Problems.Count;
        while (json.Member() is { } name)
        {
            switch (name)
            {
                case "issue":
                    issue = json.Text(name);
                    break;
                case "proposal":
                    proposal = json.Text(name);
                    break;
                case "procedure":
                    procedure = json.Text(name);
                    break;
                case "outcome":
                    outcome = json.Number(name, most: 100);
                    break;
                case "referencePoint":
                    reference = json.Number(name, most: 100);
                    break;
                case "actors" when json.List("a list of actors"):
                    actors = ReadActors();
                    break;
                case "actors":
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (issue is null || actors is null)
        {
            json.Problem($"a decision needs “{(issue is null ? "issue" : "actors")}”", start);
        }
        else if (!issues.Add(issue))
        {
            json.Problem($"the decision “{issue}” stands here a second time", start);
        }
        else if (before == Problems.Count)
        {
            Add(issue, proposal ?? issue, actors, outcome, reference, procedure);
        }
    }

    private readonly void Add(string issue, string proposal, Actors actors, double? outcome, double? reference, string? procedure)
    {
        if (actors.Unknown > 0)
        {
            Skipped.Add($"{issue}: {actors.Unknown} of its actors, whose position, salience or influence is not known");
        }

        if (outcome is null)
        {
            Skipped.Add($"{issue}: its outcome is not known");
        }
        else if (actors.Positions.Count == 0)
        {
            Skipped.Add($"{issue}: no actor's position is known");
        }
        else
        {
            Decisions.Add(
                new(issue, proposal, Contest.Of(actors.Influence, [actors.Positions], [actors.Salience]), outcome.Value / 100)
                {
                    ReferencePoint = reference / 100,
                    Procedure = procedure,
                }
            );
        }
    }

    private Actors ReadActors()
    {
        var actors = new Actors([], [], []);
        while (json.Item())
        {
            if (actors.Count == DecisionFile.MostActors)
            {
                json.Problem($"a decision has at most {DecisionFile.MostActors} actors");
            }

            if (json.Object("an actor, which is an object"))
            {
                Actor(actors);
            }
        }

        return actors;
    }

    private void Actor(Actors actors)
    {
        var (influence, position, salience) = ((double?)null, (double?)null, (double?)null);
        while (json.Member() is { } name)
        {
            switch (name)
            {
                case "influence":
                    influence = json.Number(name, most: 1e9);
                    break;
                case "position":
                    position = json.Number(name, most: 100);
                    break;
                case "salience":
                    salience = json.Number(name, most: 100);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        actors.Add(influence, position, salience);
    }

    /// <summary>Those whose three figures are known, and how many others there are.</summary>
    private sealed record Actors(List<double> Influence, List<double> Positions, List<double> Salience)
    {
        public int Unknown { get; private set; }

        public int Count => Unknown + Positions.Count;

        public void Add(double? influence, double? position, double? salience)
        {
            if (influence is null || position is null || salience is null)
            {
                Unknown++;
                return;
            }

            Influence.Add(influence.Value);
            Positions.Add(position.Value / 100);
            Salience.Add(salience.Value / 100);
        }
    }
}
