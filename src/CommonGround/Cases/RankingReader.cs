using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>
/// Reads an order of situations, the best first, such as <c>withdraw > withdraw + blockade = nothing >> escalate</c>: after the
/// sign <c>>></c> all is far worse, and <c>=</c> stands between what is liked alike.
/// </summary>
internal sealed class RankingReader(CaseMoves moves, CaseNames names, ProblemList problems)
{
    private readonly NameSet known = names.States.Count > 0 ? names.States : names.Moves;

    public Ranking? Read(YamlNode? node)
    {
        if (node is not YamlMap)
        {
            return node is null || Ranks(node) is not { } plain ? null : new Ranking(plain);
        }

        if (Fields.Open(node, node, Shape.Ranking, problems) is not { } fields)
        {
            return null;
        }

        var ranks = fields.Require("order", "one-state > another-state") is { } order ? Ranks(order) : null;
        var evidence = names.Statements.Read(fields.Find("evidence"), problems);
        var certainty = fields.Choice("certainty", Choices.Certainties) ?? Choices.DefaultCertainty(evidence);
        if (certainty == Certainty.Unknown)
        {
            problems.Error(fields.Find("certainty")!, "leave out of a ranking what is not known: where such a situation stands stays open");
        }

        var (since, note) = (fields.Date("since"), fields.Text("note"));
        return ranks is null
            ? null
            : new Ranking(ranks)
            {
                Certainty = certainty,
                Evidence = evidence,
                Since = since,
                Note = note,
                VisibleTo = fields.VisibleTo,
            };
    }

    private ValueList<Rank>? Ranks(YamlNode node)
    {
        if (node is not YamlText text)
        {
            problems.Error(node, "expected an order such as “one-state > another-state = a-third”, the best first");
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ranks = new List<Rank>();
        foreach (var (at, words, sign) in Pieces(new(0, text.Value, ""), ">>", ">"))
        {
            var situations = Pieces(new(at, words, ""), "=").Select(piece => Situation(text, piece, seen)).ToArray();
            if (situations.Any(situation => situation is null))
            {
                return null;
            }

            ranks.Add(new(situations.Select(situation => situation!).ToValueList(), sign == ">>"));
        }

        return ranks.ToValueList();
    }

    private Situation? Situation(YamlText text, Piece piece, HashSet<string> seen)
    {
        var written = Pieces(piece, "+").Select(name => (name.At, Name: name.Words)).ToArray();
        var isNothing = written is [{ Name: Talks.Situation.Nothing }] && names.States.Count == 0;
        var refused = isNothing ? [] : written.Select(one => (one.At, Refusal: Refusal(one.Name))).Where(one => one.Refusal is not null);
        foreach (var (at, refusal) in refused)
        {
            problems.Error(text.File, text.OffsetOf(Math.Min(at, text.Value.Length)), refusal!);
        }

        var situation = new Situation(isNothing ? [] : written.Select(one => one.Name).Order(StringComparer.Ordinal).ToValueList());
        if (!isNothing && (written.Any(one => !known.Contains(one.Name)) || !Fits(text, piece, situation)))
        {
            return null;
        }

        if (!seen.Add(situation.ToString()))
        {
            problems.Error(
                text.File,
                text.OffsetOf(piece.At),
                $"“{situation}” stands here a second time; it cannot be both better and worse than itself"
            );
            return null;
        }

        return situation;
    }

    private string? Refusal(string name) =>
        name.Length == 0
            ? $"expected {(names.States.Count > 0 ? "a state" : "moves joined by +, or nothing,")} between the signs"
            : known.Refusal(name);

    private bool Fits(YamlText text, Piece piece, Situation situation)
    {
        var problem =
            names.States.Count > 0 && situation.Names.Count > 1 ? "a state stands alone between > and =; + joins moves"
            : situation.Names.Distinct(StringComparer.Ordinal).Count() < situation.Names.Count ? "a move stands twice in this situation"
            : names.States.Count == 0 && !moves.CanBe(situation) ? $"“{situation}” cannot be: the moves are impossible together"
            : null;
        if (problem is not null)
        {
            problems.Error(text.File, text.OffsetOf(piece.At), problem);
        }

        return problem is null;
    }

    /// <summary>What stands between signs, trimmed, with its place in the whole text and the sign after it.</summary>
    private static IEnumerable<Piece> Pieces(Piece whole, params string[] signs)
    {
        var from = 0;
        while (true)
        {
            var rest = whole.Words[from..];
            var next = signs
                .Select(sign => (Sign: sign, At: rest.IndexOf(sign, StringComparison.Ordinal)))
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .FirstOrDefault((Sign: "", At: rest.Length));
            var words = rest[..next.At];
            yield return new(whole.At + from + words.Length - words.TrimStart().Length, words.Trim(), next.Sign);
            if (next.Sign.Length == 0)
            {
                yield break;
            }

            from += next.At + next.Sign.Length;
        }
    }

    private readonly record struct Piece(int At, string Words, string Sign);
}
