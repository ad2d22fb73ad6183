using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what parties can do outside the room: moves and what cannot be together, or situations that the case names itself.</summary>
internal sealed class MoveReader(CaseNames names, ProblemList problems)
{
    public CaseMoves Read(Fields fields)
    {
        if (fields.Has("moves") && fields.Entry("states") is { } states)
        {
            problems.Error(states.Key, "a case has moves, which make its situations, or names the situations itself, not both");
        }

        var moves = Moves(fields.Find("moves"));
        var conditions = new CaseConditions(new(moves.Select(move => move.Question).ToValueList(), names.Moves), problems);
        var impossible = Impossible(fields.Find("impossible"), conditions);
        var logic = moves.Count == names.Moves.Count ? new MoveLogic(moves) : null;
        if (logic is not null && fields.Entry("impossible") is { } entry)
        {
            Check(entry.Key, moves, impossible, logic);
        }

        return new(moves, impossible, conditions) { Logic = logic };
    }

    public ValueList<State> States(YamlNode? section)
    {
        var states = CaseNames
            .Entries(section, "states", CaseLimits.States, problems)
            .Select(entry => (entry.Key, State: State(entry)))
            .Where(one => one.State is not null)
            .ToArray();
        foreach (var second in states.Where(one => one.State!.Today is { IsTaken: true }).Skip(1))
        {
            problems.Error(second.Key, "two states are today’s; the situation is one of them");
        }

        return states.Select(one => one.State!).ToValueList();
    }

    private void Check(YamlText place, ValueList<Move> moves, ValueList<Impossibility> impossible, MoveLogic logic)
    {
        if (!logic.AllowsSome(impossible, []))
        {
            problems.Error(place, "no situation is left: whatever is taken and whatever is left, something here forbids it");
        }
        else if (!logic.AllowsSome(impossible, moves))
        {
            var today = moves.Where(move => move.Today is not null).Select(move => move.Today!.IsTaken ? move.Name : $"not {move.Name}");
            problems.Error(place, $"this forbids what stands today: {Wording.Some([.. today])}");
        }
    }

    private ValueList<Move> Moves(YamlNode? section)
    {
        if (section is YamlMap { Entries.Count: > CaseLimits.Moves } many)
        {
            problems.Error(many.Entries[CaseLimits.Moves].Key, TooMany(many.Entries.Count));
        }

        return CaseNames.Entries(section, "moves", int.MaxValue, problems).Take(CaseLimits.Moves).Select(Move).OfType<Move>().ToValueList();
    }

    private ValueList<Impossibility> Impossible(YamlNode? node, CaseConditions conditions)
    {
        if (node is null)
        {
            return [];
        }

        var items = node is YamlList list ? list.Items : [node];
        if (items.Count > CaseLimits.Conditions)
        {
            problems.Error(
                items[CaseLimits.Conditions],
                FormattableString.Invariant($"at most {CaseLimits.Conditions} conditions are read, here are {items.Count}")
            );
        }

        return items.Take(CaseLimits.Conditions).Select(item => Impossibility(item, conditions)).OfType<Impossibility>().ToValueList();
    }

    private Impossibility? Impossibility(YamlNode node, CaseConditions conditions)
    {
        if (node is not YamlMap)
        {
            return conditions.OfMoves(node) is { } plain ? new Impossibility(plain) : null;
        }

        if (Fields.Open(node, node, Shape.Impossible, problems) is not { } fields)
        {
            return null;
        }

        var when = fields.Require("when", "one-move and another-move") is { } words ? conditions.OfMoves(words) : null;
        var (evidence, note) = (Evidence(fields), fields.Text("note"));
        return when is null
            ? null
            : new Impossibility(when)
            {
                Evidence = evidence,
                Note = note,
                VisibleTo = fields.VisibleTo,
            };
    }

    private Move? Move(YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (name == Situation.Nothing)
        {
            problems.Error(entry.Key, $"a move cannot be named “{name}”, which stands for no move at all");
        }

        if (Fields.Open(entry, Shape.Move, problems) is not { } fields)
        {
            return null;
        }

        var party = fields.Require("party", "the-party-that-makes-it") is { } owner ? Scalars.Name(owner, names.Parties, problems) : null;
        return new Move(name, party ?? "")
        {
            Title = fields.Text("name") ?? name,
            Means = fields.Text("means"),
            Today = Standing(fields, "taken"),
            IsIrreversible = fields.Flag("irreversible") ?? false,
            Evidence = Evidence(fields),
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
    }

    private State? State(YamlEntry entry) =>
        Fields.Open(entry, Shape.State, problems) is not { } fields
            ? null
            : new State(entry.Key.Value)
            {
                Title = fields.Text("name") ?? entry.Key.Value,
                Today = Standing(fields, "today"),
                Steps = Steps(fields.Find("moves"), entry.Key.Value).ToValueList(),
                Evidence = Evidence(fields),
                Note = fields.Text("note"),
                VisibleTo = fields.VisibleTo,
            };

    private IEnumerable<Step> Steps(YamlNode? node, string from)
    {
        if (node is not (null or YamlMap))
        {
            problems.Error(node, "expected the states to which each party can go from here, such as {a-party: [one-state, another-state]}");
        }

        foreach (var entry in (node as YamlMap)?.Entries ?? [])
        {
            var knows = names.Parties.Knows(entry.Key, problems);
            foreach (var to in names.States.Read(entry.Value, problems).Where(_ => knows))
            {
                if (to == from)
                {
                    problems.Error(entry.Value, $"“{to}” is this state itself; a move leads to another");
                }

                yield return new Step(entry.Key.Value, to);
            }
        }
    }

    private Standing? Standing(Fields fields, string key)
    {
        if (fields.Find(key) is not { } node)
        {
            return null;
        }

        if (node is not YamlMap)
        {
            return Scalars.Flag(node, problems) is { } plain ? new Standing(plain) : null;
        }

        if (Fields.Open(node, node, Shape.Standing, problems) is not { } inner)
        {
            return null;
        }

        inner.Require("value", "yes");
        return new Standing(inner.Flag("value") ?? false)
        {
            Evidence = Evidence(inner),
            Since = inner.Date("since"),
            VisibleTo = inner.VisibleTo,
        };
    }

    private ValueList<string> Evidence(Fields fields) => names.Statements.Read(fields.Find("evidence"), problems);

    private static string TooMany(int moves)
    {
        var gigabytes = System.Numerics.BigInteger.One << (moves - 30);
        return FormattableString.Invariant(
            $"at most {CaseLimits.Moves} moves are read: {moves} make 2^{moves} situations, of which a single number for each takes {4 * gigabytes} GB"
        );
    }
}
