using System.Text.Json.Nodes;
using CommonGround.Analyses.Stability;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>The model, built again from the JSON of an answer and nothing else.</summary>
internal sealed class Recomputed
{
    private readonly JsonNode json;
    private readonly string[] parties;
    private readonly string[] options;
    private readonly Dictionary<string, int> states;

    public Recomputed(JsonNode json)
    {
        this.json = json;
        parties = [.. json["decisionMakers"]!.AsArray().Select(maker => (string)maker!["party"]!)];
        options = [.. json["options"]!.AsArray().Select(option => (string)option!)];
        states = json["states"]!
            .AsArray()
            .Where(state => state!["name"] is not null)
            .ToDictionary(state => (string)state!["name"]!, state => (int)state!["id"]!);
        Model = states.Count > 0 ? OfStates(_ => Readings.Unknown) : OfMoves(_ => Readings.Unknown);
    }

    public GraphModel Model { get; }

    /// <summary>The model once for every way in which the wishes of unknown meaning may be meant.</summary>
    public IEnumerable<GraphModel> Completions
    {
        get
        {
            Readings[] ways = [Readings.For, Readings.Against, Readings.Absent];
            var unknown = json["decisionMakers"]!
                .AsArray()
                .SelectMany(maker => maker!["wants"]!.AsArray())
                .Where(wish => (string)wish!["certainty"]! == "unknown")
                .Select((wish, place) => (wish, place))
                .ToDictionary(one => one.wish!, one => one.place);
            for (var choice = 0; choice < Math.Pow(ways.Length, unknown.Count); choice++)
            {
                var chosen = choice;
                Readings Meant(JsonNode wish) => ways[chosen / (int)Math.Pow(ways.Length, unknown[wish]) % ways.Length];
                yield return states.Count > 0 ? OfStates(Meant) : OfMoves(Meant);
            }
        }
    }

    public int Party(JsonNode name) => Array.IndexOf(parties, (string)name!);

    private OptionForm OfMoves(Func<JsonNode, Readings> meant)
    {
        var irreversible = json["irreversible"]!.AsArray().Select(name => (string)name!).ToHashSet();
        return new(
            Makers(meant),
            options
                .Select(option => new ConflictOption(
                    option,
                    Array.IndexOf(parties, option.Split('/')[0]),
                    irreversible.Contains(option) ? Reversal.NotOnceTaken : Reversal.Possible
                ))
                .ToValueList(),
            json["impossible"]!.AsArray().Select(condition => Read((string)condition!)).ToValueList(),
            (int?)json["today"]
        );
    }

    private StateForm OfStates(Func<JsonNode, Readings> meant) =>
        new(
            Makers(meant),
            states.Keys.ToValueList(),
            json["moves"]!
                .AsArray()
                .Select(move => new Arc(Array.IndexOf(parties, (string)move!["party"]!), (int)move["from"]!, (int)move["to"]!))
                .ToValueList(),
            (int?)json["today"]
        );

    private ValueList<DecisionMaker> Makers(Func<JsonNode, Readings> meant) =>
        json["decisionMakers"]!
            .AsArray()
            .Select(maker => new DecisionMaker((string)maker!["party"]!, PreferenceOf(maker, meant)))
            .ToValueList();

    private Preference PreferenceOf(JsonNode maker, Func<JsonNode, Readings> meant) =>
        maker["ranking"] is { } ranking
            ? new Preference.Ranking(
                ((string)ranking["order"]!)
                    .Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(rank => rank.Split('=', StringSplitOptions.TrimEntries).Select(Number).ToValueList())
                    .ToValueList()
            )
            : new Preference.Prioritised(
                maker["wants"]!
                    .AsArray()
                    .Select(wish => new PreferenceStatement(
                        "",
                        Read((string)wish!["that"]!),
                        (string)wish["certainty"]! == "unknown" ? meant(wish) : Readings.For
                    ))
                    .ToValueList(),
                (bool)maker["nothingElse"]! ? Remainder.Indifferent : Remainder.Unknown
            );

    private int Number(string situation) =>
        states.TryGetValue(situation, out var state) ? state
        : situation == "nothing" ? 0
        : situation.Split(" + ").Sum(move => 1 << Bit(move));

    private int Bit(string move) => Array.FindIndex(options, option => option.Split('/')[1] == move);

    private Formula Read(string condition) =>
        OfCondition(
            ConditionReading.ReadOfMoves(condition, [.. options.Select(option => new Move(option.Split('/')[1], "").Question)]).Condition!
        );

    /// <summary>By truth table, so that it shares nothing with the reading of the case.</summary>
    private Formula OfCondition(Condition condition)
    {
        var questions = options.Select(option => new Move(option.Split('/')[1], "").Question).ToValueList();
        return new Formula.Any(
            Package
                .All(questions)
                .Where(condition.Holds)
                .Select(package =>
                    (Formula)
                        new Formula.All(
                            package
                                .Choices.Select(
                                    (choice, bit) => choice == 1 ? new Formula.Taken(bit) : (Formula)new Formula.Not(new Formula.Taken(bit))
                                )
                                .ToValueList()
                        )
                )
                .ToValueList()
        );
    }
}
