namespace CommonGround.Briefs.Texts;

/// <summary>A chart as text: its table, with a drawing of one line to each row.</summary>
internal static class TextChart
{
    private const int Longest = 24;

    public static Table Of(Strip strip, int width)
    {
        var length = Length(width);
        var ends = strip.Axis.Ticks.Count == 0 ? [] : new Prose[] { Ends(strip.Axis) };
        return Drawn(ChartTables.Of(strip), strip.Axis.Title, [.. strip.Marks.Select(mark => Track(strip.Axis, mark, length))]) with
        {
            Notes = ends,
        };
    }

    public static Table Of(Bars bars, int width)
    {
        var most = bars.Items.Select(bar => bar.Value ?? 0).Append(double.Epsilon).Max();
        var length = Length(width);
        return Drawn(
            bars.ToTable(),
            "",
            [.. bars.Items.Select(bar => new string('█', (int)Math.Round(Part(bar.Value ?? 0, 0, most) * length)))]
        );
    }

    /// <summary>█ as early as it can be, ░ how far it may slip, [ ] the window, ✗ a promise that cannot be kept.</summary>
    public static Table Of(Gantt gantt, int width)
    {
        var length = Length(width);
        return Drawn(gantt.ToTable(), "", [.. gantt.Stages.Select(stage => Track(gantt.Axis, stage, length))]) with
        {
            Notes = [Ends(gantt.Axis), "█ as early as it can be, ░ how far it may slip, [ ] the window, ✗ a promise that cannot be kept."],
        };
    }

    private static string Track(Axis axis, Stage stage, int length)
    {
        var track = new string('·', length).ToCharArray();
        int Column(double at) => (int)Math.Round(Part(at, axis.From, axis.To) * (length - 1));
        if (stage is { Begins: { } begins, Done: { } done })
        {
            track.AsSpan(Column(done)..(Column(Math.Max(done, stage.Latest ?? done)) + 1)).Fill('░');
            track.AsSpan(Column(begins)..(Column(done) + 1)).Fill('█');
        }

        Frame(stage.Opens, '[');
        Frame(stage.Closes, ']');
        if (stage.Broken.Count > 0)
        {
            track[Column(stage.Done ?? stage.Closes ?? stage.Opens ?? axis.From)] = '✗';
        }

        return new string(track);

        void Frame(double? at, char sign)
        {
            if (at is { } place && track[Column(place)] == '·')
            {
                track[Column(place)] = sign;
            }
        }
    }

    private static int Length(int width) => Math.Min(Longest, (width - 2) / 2);

    private static Table Drawn(Table table, string title, string[] drawings) =>
        table with
        {
            Columns =
            [
                table.Columns[0],
                new Column(title),
                new Column(title.Length > 0 ? "" : table.Columns[1].Title, table.Columns[1].Alignment),
                .. table.Columns.Skip(2),
            ],
            Rows = [.. table.Rows.Select((row, index) => row with { Cells = [row.Cells[0], drawings[index], .. row.Cells.Skip(1)] })],
        };

    private static Prose Ends(Axis axis)
    {
        var ticks = axis.Ticks.OrderBy(tick => tick.At).ToArray();
        return $"From {ticks[0].Label} (left) to {ticks[^1].Label} (right).";
    }

    private static string Track(Axis axis, Mark mark, int length)
    {
        var track = new string('─', length).ToCharArray();
        int Column(double at) => TextChart.Column(axis, at, length);
        if (mark.Dots.Count > 0)
        {
            return DotTrack.Of(axis, mark.Dots, length);
        }

        if (mark.At is not { } place)
        {
            return new string('┄', length);
        }

        track.AsSpan(Column(mark.Low ?? place)..(Column(mark.High ?? place) + 1)).Fill('═');
        track[Column(place)] = '●';
        return new string(track);
    }

    internal static int Column(Axis axis, double at, int length) => (int)Math.Round(Part(at, axis.From, axis.To) * (length - 1));

    private static double Part(double at, double from, double to) => to > from ? Math.Clamp((at - from) / (to - from), 0, 1) : 0;
}
