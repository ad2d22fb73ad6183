using CommonGround.Briefs;
using CommonGround.Briefs.Pages;

namespace CommonGround.Tests.Briefs;

public sealed class DotStacksTests
{
    private static readonly Gen<double[]> AnyPlaces = Gen.Double[0, 300].Array[1, 40].Select(places => places.Order().ToArray());

    [Fact]
    public void Every_dot_is_drawn_near_its_place_and_none_leaves_its_row() =>
        AnyPlaces.Sample(places =>
        {
            var dots = DotStacks.Draw(places, 40, 0).Where(element => element.Name == "circle").ToArray();
            Assert.Equal(places.Length, dots.Length);
            Assert.All(dots.Zip(places), pair => Assert.InRange((double)pair.First.Attribute("cx")!, pair.Second - 7, pair.Second + 7));
            Assert.All(dots, dot => Assert.InRange((double)dot.Attribute("cy")!, 0, 40));
        });

    [Fact]
    public void The_table_beside_dots_says_what_share_of_them_goes_how_far()
    {
        var mark = new Mark("Model", 3, "3 weeks") { Dots = [1, 2, 3, 8] };
        var table = new Strip("Weeks", "Where it may end.", new("Weeks", 0, 10, []), [mark, new("Silent", null, "nothing")]).ToTable();
        Assert.Equal(
            ["1", "1", "2", "3", "8"],
            table.Rows[0].Cells.Skip(2).Select(cell => string.Concat(cell.Text.Phrases.Select(phrase => phrase.Text)))
        );
        Assert.All(table.Rows[1].Cells.Skip(2), cell => Assert.Equal(CellKind.Unknown, cell.Kind));
    }

    [Fact]
    public void The_table_of_a_line_chart_keeps_its_first_steps_and_the_last() =>
        Assert.Equal(
            ["Name", "0", "1", "2", "3", "4", "9"],
            new LineChart(
                "Moves",
                "",
                new("Turn", 0, 9, []),
                new("Weeks", 0, 10, []),
                [new("North", [.. Enumerable.Range(0, 10).Select(step => (double)step)], "9")]
            )
                .ToTable()
                .Columns.Select(column => column.Title)
        );
}
