using CommonGround.Reading;

namespace CommonGround.Tests.Reading.Lists;

public sealed class ListTests
{
    [Theory]
    [InlineData(
        "Lee outlined four of the main points: that tolls end; that, by May, dredging starts; and that a council meets.",
        4,
        "that tolls end|that, by May, dredging starts|that a council meets"
    )]
    [InlineData("She named three conditions: open ports, safe passage and a joint patrol.", 3, "open ports|safe passage|a joint patrol")]
    [InlineData("She named two conditions: open ports and a joint patrol.", 2, "open ports|a joint patrol")]
    [InlineData(
        "Two principles hold: (a) water is nobody's weapon; (b) villages drink first.",
        2,
        "water is nobody's weapon|villages drink first"
    )]
    [InlineData(
        "“We have three demands: that tolls end; that dredging starts; and that a council meets,” she said.",
        3,
        "that tolls end|that dredging starts|that a council meets"
    )]
    [InlineData("He gave two reasons. First, the river is low. Second, the locks are old.", 2, "the river is low|the locks are old")]
    [InlineData(
        "They agreed on nine points:\n\n1. Tolls end.\n\n2. Dredging starts;\n\n3. A council meets.",
        9,
        "Tolls end|Dredging starts|A council meets"
    )]
    [InlineData("They want:\n\n- open ports;\n\n- safe passage.", null, "open ports|safe passage")]
    [InlineData("• Open ports.\n\n• Safe passage.", null, "Open ports|Safe passage")]
    public void What_is_claimed_is_held_against_what_is_listed(string text, int? claimed, string items)
    {
        var found = Assert.Single(Reader.Read(new("invented", text), Roster.Empty).Lists);
        Assert.Equal(claimed, found.Claimed);
        Assert.Equal(items, string.Join('|', found.Items.Select(item => item.In(text))));
    }

    [Theory]
    [InlineData("They agreed on nine points.")]
    [InlineData("First, the river is low.")]
    [InlineData("The river is low; the locks are old.")]
    [InlineData("– No.\n\n– Yes.")]
    [InlineData("2. Dredging starts.\n\n3. A council meets.")]
    [InlineData("Ports, barges and locks were closed for three reasons.")]
    public void What_is_not_enumerated_is_no_list(string text) => Assert.Empty(Reader.Read(new("invented", text), Roster.Empty).Lists);
}
