using CommonGround.Briefs;

namespace CommonGround.Tests.Briefs;

/// <summary>Briefs of any shape, with text that nobody would wish for.</summary>
internal static class Any
{
    private static readonly Gen<string> Awkward = Gen.OneOf(
        "",
        "<script>alert(1)</script>",
        "\"'&amp;]]>",
        "\u001b[31mred\u001b[0m\a\b",
        "\u202Eevil\u202C",
        "דומא دوما",
        "👩‍👩‍👧‍👦 東京",
        "\uD800",
        "\uFFFE",
        "line\r\nbreak\ttab",
        "https://example.org/x.png",
        "anextraordinarilylongwordthatnocolumncouldeverhold"
    );

    public static readonly Gen<string> Text = Gen.OneOf(Awkward, Gen.String[Gen.Char, 0, 12], Gen.String[Gen.Char.AlphaNumeric, 1, 12])
        .List[1, 4]
        .Select(parts => string.Join(' ', parts));

    private static readonly Gen<IReadOnlyList<string>> Names = Gen.OneOf("s1", "s2", "nowhere", "a b\"<")
        .List[0, 2]
        .Select(names => (IReadOnlyList<string>)names);

    private static readonly Gen<Prose> Prose = Gen.Select(
            Text,
            Gen.Enum<Emphasis>(),
            Names,
            (text, emphasis, names) => new Phrase(text, emphasis, names)
        )
        .List[0, 3]
        .Select(phrases => new Prose(phrases));

    private static readonly Gen<double?> Number = Gen.Double[-5, 25].Nullable();

    private static readonly Gen<Table> Tables =
        from caption in Text
        from columns in Gen.Select(Text, Gen.Enum<Alignment>(), (title, alignment) => new Column(title, alignment)).List[1, 9]
        from rows in Row(columns.Count).List[0, 5]
        from notes in Prose.List[0, 2]
        select new Table(caption, columns, rows) { Notes = notes };

    private static readonly Gen<double[]> Places = Gen.Double[-5, 25].Array[0, 5];

    private static readonly Gen<Mark> Mark = Gen.Select(Gen.Select(Text, Number), Text, Number, Number, Names, Places)
        .Select(
            (place, label, low, size, names, dots) =>
                new Mark(place.Item1, place.Item2, label)
                {
                    Dots = place.Item2 is null ? [] : [.. dots.Order()],
                    Low = Math.Min(low ?? 0, place.Item2 ?? 0),
                    Size = size,
                    Evidence = names,
                }
        );

    private static readonly Gen<Strip> Strips = Gen.Select(Text, Text, Text, Mark.List[0, 4], Text)
        .Select(
            (title, summary, axis, marks, size) =>
                new Strip(title, summary, new Axis(axis, 0, 20, [new(5, axis)]), marks) { SizeMeans = size }
        );

    private static readonly Gen<Bars> Bars = Gen.Select(
            Text,
            Text,
            Gen.Select(Text, Number, Text, (name, value, label) => new Bar(name, value, label)).List[0, 4]
        )
        .Select((title, summary, bars) => new Bars(title, summary, "Share", bars));

    private static readonly Gen<LineChart> LineCharts = Gen.Select(
            Text,
            Text,
            Text.Null(),
            Gen.Select(Text, Places, Text, Text, (name, places, label, aside) => new Curve(name, places, label) { Aside = aside }).List[
                0,
                4
            ]
        )
        .Select(
            (title, summary, aside, curves) =>
                new LineChart(title, summary, new("Turn", 0, 4, [new(0, title), new(4, "end")]), new(title, 0, 20, [new(5, title)]), curves)
                {
                    AsideMeans = aside,
                }
        );

    private static readonly Gen<Graph> Graphs = Gen.Select(
            Text,
            Text,
            Gen.Select(Text, Gen.Bool, (label, marked) => (label, marked)).List[0, 4],
            Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Text, Gen.Enum<Gain>()).List[0, 6]
        )
        .Select(
            (title, summary, nodes, arrows) =>
                new Graph(
                    title,
                    summary,
                    [.. nodes.Select((node, place) => new Node($"n{place}", node.label) { IsMarked = node.marked })],
                    [.. arrows.Select(arrow => new Arrow($"n{arrow.Item1}", $"n{arrow.Item2}", arrow.Item3, arrow.Item4))]
                )
        );

    private static readonly Gen<Block> Block = Gen.OneOf<Block>(
        Prose.Select(text => (Block)new Paragraph(text)),
        Prose.List[0, 3].Select(items => (Block)new Bullets(items)),
        Gen.Select(Gen.Enum<Tone>(), Prose, (tone, text) => (Block)new Callout(tone, text)),
        Tables.Select(table => (Block)table),
        Strips.Select(strip => (Block)strip),
        Bars.Select(bars => (Block)bars),
        Graphs.Select(graph => (Block)graph),
        LineCharts.Select(chart => (Block)chart),
        Evidence("s1").Select(evidence => (Block)evidence)
    );

    public static readonly Gen<Brief> Brief =
        from title in Text
        from sections in Gen.Select(Text, Block.List[0, 4]).List[0, 3]
        from first in Evidence("s1")
        from second in Evidence("a b\"<")
        select new Brief(
            title,
            new DateOnly(2015, 10, 30),
            [.. sections.Select((section, index) => new Section($"section-{index}", section.Item1, section.Item2))]
        )
        {
            Evidence = [first, second],
        };

    private static Gen<Row> Row(int columns) =>
        Gen.Select(
            Gen.Select(Gen.Enum<CellKind>(), Prose, (kind, text) => new Cell(kind, text)).List[columns],
            Text.Null(),
            (cells, group) => new Row(cells) { Group = group }
        );

    private static Gen<Evidence> Evidence(string name) =>
        Gen.Select(Text, Text, Text.Null(), Gen.Bool)
            .Select((passage, source, speaker, named) => new Evidence(name, passage, source) { Speaker = speaker, IsNamed = named });
}
