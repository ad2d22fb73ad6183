using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what a party wants of the situation outside the room: wishes, the most important first, or a ranking.</summary>
internal sealed class WishReader(CaseMoves moves, CaseNames names, ProblemList problems)
{
    /// <summary>The last item of a list which says that there is nothing else the party wants.</summary>
    public const string NothingElse = "nothing else";

    private readonly RankingReader rankings = new(moves, names, problems);

    public Ranking? Ranking(Fields fields) => rankings.Read(fields.Find("ranking"));

    public (ValueList<Wish> Wishes, bool IsAll) Read(Fields fields)
    {
        if (fields.Entry("wants") is not { Value: var node } entry)
        {
            return ([], false);
        }

        if (fields.Has("ranking") || names.States.Count > 0)
        {
            problems.Error(
                entry.Key,
                fields.Has("ranking")
                    ? "a party has wishes or a ranking, not both: one of them would not count"
                    : "where the case names its states, a party ranks them, such as “ranking: one-state > another-state”"
            );
            return ([], false);
        }

        var items = node is YamlList list ? list.Items : [node];
        if (items.Count > CaseLimits.Conditions)
        {
            problems.Error(
                items[CaseLimits.Conditions],
                FormattableString.Invariant($"at most {CaseLimits.Conditions} wishes are read, here are {items.Count}")
            );
            return ([], false);
        }

        var isAll = items is [.., YamlText { Value: NothingElse }];
        var wishes = (isAll ? items.SkipLast(1) : items).Select(item => (Node: item, Wish: Wish(item))).ToArray();
        Contradictions(wishes);
        return (wishes.Select(one => one.Wish).OfType<Wish>().ToValueList(), isAll);
    }

    private Wish? Wish(YamlNode node)
    {
        if (node is YamlText { Value: NothingElse })
        {
            problems.Error(node, $"“{NothingElse}” ends the list; nothing comes after it");
            return null;
        }

        if (node is not YamlMap)
        {
            return moves.Conditions.OfMoves(node) is { } plain ? new Wish(plain) : null;
        }

        if (Fields.Open(node, node, Shape.Wish, problems) is not { } fields)
        {
            return null;
        }

        var that = fields.Require("that", "not a-move") is { } words ? moves.Conditions.OfMoves(words) : null;
        var evidence = names.Statements.Read(fields.Find("evidence"), problems);
        var certainty = fields.Choice("certainty", Choices.Certainties) ?? Choices.DefaultCertainty(evidence);
        var (isStrong, since, note) = (fields.Flag("strong") ?? false, fields.Date("since"), fields.Text("note"));
        return that is null
            ? null
            : new Wish(that)
            {
                Certainty = certainty,
                IsStrong = isStrong,
                Evidence = evidence,
                Since = since,
                Note = note,
                VisibleTo = fields.VisibleTo,
            };
    }

    /// <summary>What is wanted, or its opposite, and was wanted before: the second can decide nothing, so one of them is a mistake.</summary>
    private void Contradictions((YamlNode Node, Wish? Wish)[] wishes)
    {
        var said = new Dictionary<int, (YamlNode Node, Condition Wanted)>();
        foreach (var (node, wish) in wishes)
        {
            if (wish is null || moves.Logic is not { } logic)
            {
                continue;
            }

            var meaning = logic.Meaning(wish.Wanted);
            var words = Wording.Short(wish.Wanted.ToString());
            if (MoveLogic.IsFixed(meaning) is { } always)
            {
                problems.Error(node, $"“{words}” {(always ? "always" : "never")} holds, so to want it says nothing");
            }
            else if (said.TryGetValue(meaning, out var same))
            {
                problems.Error(node, $"“{words}” is wanted already, {At(same.Node)}");
            }
            else if (said.TryGetValue(logic.Opposite(meaning), out var other))
            {
                problems.Error(
                    node,
                    $"“{words}” is the opposite of “{Wording.Short(other.Wanted.ToString())}”, which is wanted {At(other.Node)}"
                );
            }
            else
            {
                said.Add(meaning, (node, wish.Wanted));
            }
        }
    }

    private static string At(YamlNode node)
    {
        var (line, column) = node.File.At(node.Start);
        return FormattableString.Invariant($"at {node.File.Path}:{line}:{column}");
    }
}
