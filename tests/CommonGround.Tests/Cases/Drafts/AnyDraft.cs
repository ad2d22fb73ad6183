using CommonGround.Talks.Drafts;

namespace CommonGround.Tests.Cases.Drafts;

/// <summary>Well-formed texts of any shape, with what is to be counted of them known from how they were made.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Seen">What is left of it for a reader from whom something is hidden.</param>
/// <param name="Count">What the reader who sees everything counts.</param>
internal sealed record AnyDraft(string Text, string Seen, DraftCount Count)
{
    private static readonly DraftCount Nothing = new();

    private static readonly AnyDraft Empty = new("", "", Nothing);

    private static readonly Gen<string> Word = Gen.OneOf(
        "shall",
        "the port",
        "closes.",
        "Nobody;",
        "\\[sic\\]",
        "(if asked)",
        "ist\n\nsoon",
        "naïve 😀",
        "Note that"
    );

    private static readonly Gen<AnyDraft> Words = Word.Array[1, 3].Select(words => Same(string.Join(' ', words)));

    private static readonly Gen<(string Written, int Unsponsored)> Sponsors = Gen.OneOf(
        ("", 1),
        (" (The Fishers)", 0),
        (" (port, the fleet)", 0)
    );

    private static readonly Gen<string> Braces = Gen.OneOf("", " {closing = 3}", " {guarantee = in writing; closing}", " {lighthouse}");

    public static Gen<AnyDraft> One { get; } =
        Clause
            .Array[1, 4]
            .Select(clauses =>
                clauses.Select((make, place) => make(place + 1)).Prepend(Same("# A text\n\nRemarks.\n\n")).Aggregate(Empty, Join)
            );

    private static Gen<Func<int, AnyDraft>> Clause =>
        Gen.Select(
            Part(depth: 2).Array[0, 4],
            Gen.OneOf("", " lighthouse", " closing; guarantee"),
            Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
            (parts, ties, isHidden) =>
                (Func<int, AnyDraft>)(
                    number =>
                    {
                        var head =
                            $"## {(isHidden ? "" : $"{number}. ")}Part {{#part-{number}{ties}{(isHidden ? "; visible-to = insider" : "")}}}\n\n";
                        var body = parts.Append(Same("end.\n\n")).Aggregate(Empty, Join);
                        var count = body.Count with
                        {
                            Clauses = 1,
                            Agreed = body.Count is { Open: 0, Reservations: 0 } ? 1 : 0,
                            Missing = Math.Min(1, body.Count.Missing),
                        };
                        return new(head + body.Text, isHidden ? "" : head + body.Seen, count);
                    }
                )
        );

    /// <summary>Words, then perhaps something in brackets, so that two choices never touch.</summary>
    private static Gen<AnyDraft> Part(int depth) =>
        Gen.Select(
                Words,
                depth == 0 ? Remark : Gen.Frequency((2, Remark), (3, Open(depth)), (3, Choice(depth)), (1, Hidden)),
                Gen.OneOf(" ", "\n")
            )
            .Select(part => Join(Join(part.Item1, Framed(" ", part.Item2, "")), Same(part.Item3)));

    private static Gen<AnyDraft> Remark =>
        Gen.OneOf(
            Gen.Const(Empty),
            Words.Select(words => Framed("[Reservation (port): ", words, "]", Nothing with { Reservations = 1 })),
            Gen.Const(Same("[Reservation (The Fishers, Port Authority)]", Nothing with { Reservations = 1 })),
            Words.Select(words => Framed("[Note: ", words, "]", Nothing with { Notes = 1 })),
            Words.Select(words => Framed("[Comment (port): ", words, "]", Nothing with { Notes = 1 })),
            Gen.Const(Same("[Missing]", Nothing with { Missing = 1 }))
        );

    private static Gen<AnyDraft> Open(int depth) =>
        Gen.Select(Part(depth - 1), Gen.OneOf("[", "[(Port Authority): ", "[{closing = never}: ", "[ (the fleet) {closing}:"))
            .Select(open => Framed(open.Item2, open.Item1, "end]", Nothing with { Brackets = 1 }));

    private static Gen<AnyDraft> Choice(int depth) =>
        Gen.Select(Alternative(depth), Gen.OneOf("", " ", "\n", "\n\n"))
            .Array[1, 3]
            .Select(all =>
                all.Select((one, place) => place == 0 ? one.Item1 : Framed(one.Item2, one.Item1, ""))
                    .Aggregate(Same("", Nothing with { Choices = 1 }), Join)
            );

    private static Gen<AnyDraft> Alternative(int depth) =>
        Gen.Select(Gen.OneOf("Alt 1", "Alt", "Option 2a", "Alternative 3.1"), Sponsors, Braces, Part(depth - 1))
            .Select(one =>
                Framed(
                    $"[{one.Item1}{one.Item2.Written}{one.Item3}: ",
                    one.Item4,
                    "end]",
                    Nothing with
                    {
                        Alternatives = 1,
                        Unsponsored = one.Item2.Unsponsored,
                    }
                )
            );

    /// <summary>Something that only an insider may see, and that leaves nothing of itself, not even a blank.</summary>
    private static Gen<AnyDraft> Hidden =>
        Gen.OneOf(
                Gen.OneOf("[Alt {visible-to = insider}: x]", "[Alt {cellar = full}: x]", "[Alt 2 (A spy): x]")
                    .Select(text =>
                        Same(
                            text,
                            Nothing with
                            {
                                Choices = 1,
                                Alternatives = 1,
                                Unsponsored = text.Contains("spy", StringComparison.Ordinal) ? 0 : 1,
                            }
                        )
                    ),
                Gen.Const(Same("[{visible-to = insider; cellar}: x]", Nothing with { Brackets = 1 })),
                Gen.Const(Same("[Reservation (A spy): x]", Nothing with { Reservations = 1 }))
            )
            .Select(hidden => hidden with { Seen = "" });

    private static AnyDraft Same(string text, DraftCount? count = null) => new(text, text, count ?? Nothing);

    /// <summary>Without what is in between, nothing is left of what is before it either.</summary>
    private static AnyDraft Framed(string before, AnyDraft inner, string after, DraftCount? count = null) =>
        new(
            inner.Text.Length == 0 ? "" : before + inner.Text + after,
            inner.Seen.Length == 0 ? "" : before + inner.Seen + after,
            Sum(inner.Count, count ?? Nothing)
        );

    private static AnyDraft Join(AnyDraft one, AnyDraft next) =>
        new(one.Text + next.Text, one.Seen + next.Seen, Sum(one.Count, next.Count));

    private static DraftCount Sum(DraftCount one, DraftCount other) =>
        new()
        {
            Clauses = one.Clauses + other.Clauses,
            Agreed = one.Agreed + other.Agreed,
            Missing = one.Missing + other.Missing,
            Brackets = one.Brackets + other.Brackets,
            Choices = one.Choices + other.Choices,
            Alternatives = one.Alternatives + other.Alternatives,
            Unsponsored = one.Unsponsored + other.Unsponsored,
            Reservations = one.Reservations + other.Reservations,
            Notes = one.Notes + other.Notes,
        };
}
