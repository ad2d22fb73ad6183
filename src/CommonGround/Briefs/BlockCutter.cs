using System.Globalization;

namespace CommonGround.Briefs;

/// <summary>Takes the blocks of a section one after the other, keeps what fits, and remembers what does not.</summary>
internal sealed class BlockCutter(double lines) : IBlockWriter<Block?>
{
    private readonly List<string> leftOut = [];
    private readonly CardsBeside beside = new();
    private double left = lines;
    private int cards;

    /// <summary>A sentence about what is left out; null when nothing is.</summary>
    public string? LeftOut
    {
        get
        {
            var parts = cards > 0 ? leftOut.Append(Count(cards, "card", "cards")) : leftOut;
            var words = string.Join(", ", parts);
            return words.Length == 0 ? null : $"Left out here: {words}.";
        }
    }

    public Block? Cut(Block block)
    {
        if (block is Card further && cards > 0)
        {
            return Card(further);
        }

        var length = block is Card ? beside.Add(BlockLength.Of(block)) : BlockLength.Of(block);
        if (length > left)
        {
            return block.Write(this);
        }

        left -= length;
        return block;
    }

    public Block? Paragraph(Paragraph paragraph) => Shortened(paragraph.Text, text => new Paragraph(text), 0.5, BlockLength.LineWidth);

    public Block? Callout(Callout callout) =>
        Shortened(callout.Text, text => new Callout(callout.Tone, text), 2, BlockLength.LineWidth - 24);

    /// <summary>What comes first is most telling: it is shortened rather than left out.</summary>
    public Block? Bullets(Bullets bullets)
    {
        left -= BlockLength.Gap;
        var room = (int)(left * BlockLength.LineWidth) - 20;
        var items = bullets.Items.Select((item, index) => index == 0 && room > 40 ? item.Shortened(room) : item).ToArray();
        var kept = Keep(items, item => BlockLength.Of(item), items.Length, "item", "items");
        return kept.Count == 0 ? null : new Bullets(kept);
    }

    /// <summary>Columns are set anew for the rows that stay, so the whole is measured for each number of rows.</summary>
    public Block? Table(Table table)
    {
        var most = Enumerable.Range(1, table.Rows.Count).Reverse().FirstOrDefault(rows => Length(table, rows) <= left);
        if (most == 0)
        {
            leftOut.Add($"the table {table.Caption}");
            return null;
        }

        left -= Length(table, most);
        leftOut.Add(Count(table.Rows.Count - most, "row", "rows"));
        return First(table, most);
    }

    private static double Length(Table table, int rows) => BlockLength.Of(First(table, rows));

    private static Table First(Table table, int rows) => table with { Rows = [.. table.Rows.Take(rows)] };

    public Block? Strip(Strip strip)
    {
        var marks = Marks(strip, strip.Marks);
        return marks.Count == 0 ? null : strip with { Marks = marks };
    }

    public Block? Bars(Bars bars)
    {
        var items = Marks(bars, bars.Items);
        return items.Count == 0 ? null : bars with { Items = items };
    }

    /// <summary>With its nodes go the arrows that touch them.</summary>
    public Block? Graph(Graph graph)
    {
        var nodes = Marks(graph, graph.Nodes);
        return nodes.Count == 0 ? null : graph with { Nodes = nodes };
    }

    public Block? Gantt(Gantt gantt)
    {
        var stages = Marks(gantt, gantt.Stages);
        return stages.Count == 0 ? null : gantt with { Stages = stages };
    }

    /// <summary>Curves are read against each other, so all of them or none.</summary>
    public Block? LineChart(LineChart chart)
    {
        leftOut.Add($"the chart {chart.Title}");
        return null;
    }

    public Block? Card(Card card)
    {
        cards++;
        return null;
    }

    public Block? Evidence(Evidence evidence)
    {
        leftOut.Add($"statement {evidence.Name}");
        return null;
    }

    private IReadOnlyList<T> Marks<T>(Chart chart, IReadOnlyList<T> marks)
    {
        left -= BlockLength.Of(chart) - (marks.Count * BlockLength.MarkHeight);
        return Keep(marks, _ => BlockLength.MarkHeight, marks.Count, "mark", "marks");
    }

    private List<T> Keep<T>(IReadOnlyList<T> items, Func<T, double> length, int count, string one, string many)
    {
        var kept = new List<T>();
        foreach (var item in items)
        {
            left -= length(item);
            if (left < 0)
            {
                break;
            }

            kept.Add(item);
        }

        if (kept.Count < count)
        {
            left = 0;
            leftOut.Add(Count(count - kept.Count, one, many));
        }

        return kept;
    }

    /// <summary>The start of the text and an ellipsis, which says by itself that there is more.</summary>
    private Block? Shortened(Prose text, Func<Prose, Block> write, double frame, int width)
    {
        var room = (int)((left - frame) * width) - 2;
        left = 0;
        if (room < width / 2)
        {
            leftOut.Add("a paragraph");
            return null;
        }

        return write(text.Shortened(room));
    }

    private static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {many}";
}
