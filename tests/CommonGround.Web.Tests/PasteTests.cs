using System.Net;
using System.Text;
using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Cases;
using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

public sealed class PasteTests(RealBrowser browser, SharedWorkspace shared)
{
    private static readonly Negotiation Vienna = CommonGround.Cases.CaseReader.Read(Checkout.Vienna).Negotiation!;

    [Fact]
    public void Cells_stand_between_tabs_and_quoted_ones_hold_anything() =>
        Assert.Equal<IEnumerable<string>>(
            [
                ["a", "b"],
                ["two\nlines and a \ttab", "a \"quoted\" word"],
                ["", "end"],
            ],
            Spreadsheet.Cells("a\tb\n\"two\nlines and a \ttab\"\t\"a \"\"quoted\"\" word\"\n\tend\n")!
        );

    [Fact]
    public void Each_wrong_cell_is_told_and_then_nothing_is_changed()
    {
        var paste = Paste("6 months (90)\tgiven\n7 months\tmaybe\n0 months (101)\tnone\n");
        Assert.Empty(paste.Edits);
        Assert.Equal(
            ["Row 2, column 1 (Turkey, Departure)", "Row 2, column 2 (Turkey, Guarantee)", "Row 3, column 1 (Qatar, Departure)"],
            paste.Problems.Select(problem => problem.Split(':')[0])
        );
        Assert.Equal("Row 1, column 17: “x” falls outside the table.", Paste(new string('\t', 16) + "x").Problems[0]);
    }

    [Fact]
    public void Rows_and_columns_go_in_as_one_change_and_come_out_byte_for_byte()
    {
        var paste = Paste("9 months (91)\tgiven (5)\n\tnone\n3 months..6 months\t\n");
        Assert.Empty(paste.Problems);
        var done = Assert.IsType<Edited.Done>(CaseEditor.Apply(Checkout.Vienna, paste.Edits));
        var departure = done.Reading.Negotiation!.Issue("departure");
        var guarantee = done.Reading.Negotiation.Issue("guarantee");
        Assert.Equal("9 months", done.Reading.Negotiation.Party("saudi-arabia").On(departure)!.Ideal!.ToString());
        Assert.Equal("none", done.Reading.Negotiation.Party("turkey").On(guarantee)!.Ideal!.ToString());
        Assert.Equal("3 months..6 months", done.Reading.Negotiation.Party("qatar").On(departure)!.Ideal!.ToString());
        var undone = Assert.IsType<Edited.Done>(CaseEditor.Apply(done.Folder, CaseEdit.Undo(paste.Edits)));
        Assert.Equal(Text(Checkout.Vienna), Text(undone.Folder));
        Assert.Equal(Text(Checkout.Vienna).Split('\n').Length + 1, Text(done.Folder).Split('\n').Length);
    }

    [Fact]
    public async Task Cells_are_pasted_on_the_table_looked_at_and_taken_over()
    {
        var (name, open) = await shared.NewCase();
        var page = await browser.Open(await shared.Open(), await shared.Mediator());
        await page.GotoAsync($"/cases/{name}");
        await ScreenTests.Settled(page);
        await page.EvaluateAsync(
            """
            () => {
                const cell = document.querySelector('a.edit[href*="parties/turkey/positions/departure"]').closest('td');
                const data = new DataTransfer();
                data.setData('text/plain', '9 months (81)\t\n');
                cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Take over 1" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Taken over")).ToBeVisibleAsync();
        var departure = open.Current.Negotiation.Issue("departure");
        Assert.Equal("9 months", open.Current.Negotiation.Party("turkey").On(departure)!.Ideal!.ToString());
    }

    [Fact]
    public async Task What_was_pasted_is_taken_back_whatever_others_did_elsewhere_meanwhile()
    {
        var (name, open) = await shared.NewCase();
        await Take(open, "9 months (91)\tgiven (5)\n\tnone\n");
        await (await shared.Mediator()).Put(name, "parties/turkey/positions/departure/salience", "80", "70");
        using var answer = await (await shared.Mediator()).Send(HttpMethod.Post, $"/api/cases/{name}/undo/2", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var changed = new CaseEdit("parties/turkey/positions/departure/salience", "80", "70");
        Assert.Equal(Text(((Edited.Done)CaseEditor.Apply(Checkout.Vienna, changed)).Folder), Text(open.Current.Folder));
        Assert.Equal(4, open.Current.Revision);
    }

    [Fact]
    public async Task Where_somebody_changed_a_pasted_cell_nothing_is_taken_back_and_both_versions_show()
    {
        var (name, open) = await shared.NewCase();
        var mediator = await shared.Mediator();
        await Take(open, "9 months (91)\tgiven (5)\n\tnone\n");
        await mediator.Put(name, "parties/saudi-arabia/positions/departure/salience", "91", "77");
        var page = await browser.Open(await shared.Open(), mediator);
        await page.GotoAsync($"/cases/{name}/history");
        await ScreenTests.Settled(page);
        await page.GetByRole(AriaRole.Row, new() { Name = "pasted" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("says “77” now and would have said “90”");
        Assert.Equal(3, open.Current.Revision);
    }

    [Fact]
    public async Task The_first_position_of_a_party_leaves_nothing_behind_when_it_is_taken_back()
    {
        var (name, open) = await shared.NewCase();
        var mediator = await shared.Mediator();
        var germany = Vienna.Party("germany");
        Assert.Empty(germany.Positions);
        var paste = TablePaste.Of(Checkout.Vienna, [germany], [.. Vienna.Issues.Where(issue => issue.Since is null)], "9 months\tnone\n");
        Assert.IsType<Edited.Done>(await open.Edit(new("somebody", "pasted", paste.Edits), TestContext.Current.CancellationToken));
        using var typed = await mediator.Put(name, "parties/italy/positions/departure/ideal", null, "9 months");
        await Undo(mediator, name, 2);
        await Undo(mediator, name, 3);
        Assert.Equal(Text(Checkout.Vienna), Text(open.Current.Folder));
    }

    [Fact]
    public async Task What_others_put_beside_a_first_position_stays_when_that_is_taken_back()
    {
        var (name, open) = await shared.NewCase();
        var mediator = await shared.Mediator();
        using var first = await mediator.Put(name, "parties/italy/positions/departure/ideal", null, "9 months");
        using var second = await mediator.Put(name, "parties/italy/positions/guarantee/ideal", null, "none");
        await Undo(mediator, name, 2);
        Assert.Equal("{guarantee: {ideal: none}}", CaseEditor.TextAt(open.Current.Folder, "parties/italy/positions"));
    }

    private static async Task Undo(Visitor mediator, string name, int revision)
    {
        using var answer = await mediator.Send(HttpMethod.Post, FormattableString.Invariant($"/api/cases/{name}/undo/{revision}"), null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task Take(OpenCase open, string text) =>
        Assert.IsType<Edited.Done>(await open.Edit(new("somebody", "pasted", Paste(text).Edits), TestContext.Current.CancellationToken));

    private static TablePaste Paste(string text) =>
        TablePaste.Of(Checkout.Vienna, [.. Vienna.Parties], [.. Vienna.Issues.Where(issue => issue.Since is null)], text);

    private static string Text(CommonGround.Cases.CaseFolder folder) => Encoding.UTF8.GetString(folder.Files["talks.yaml"].Span);
}
