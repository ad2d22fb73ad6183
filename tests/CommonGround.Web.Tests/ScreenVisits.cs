using CommonGround.Analyses;
using CommonGround.Talks;
using CommonGround.Tests.Shared;
using CommonGround.Web.Cases;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace CommonGround.Web.Tests;

/// <summary>What was found on one screen: a line for each thing that is wrong.</summary>
internal sealed record ScreenVisit(string Address)
{
    public string Complaints { get; set; } = "";

    public string AxeInTheLight { get; set; } = "";

    public string AxeInTheDark { get; set; } = "";

    public string TooWide { get; set; } = "";

    public string Unreached { get; set; } = "";

    public string Unmarked { get; set; } = "";

    public string Trap { get; set; } = "";
}

/// <summary>Every page that the program has, opened once in a real browser by somebody for whom it is, and looked at from all sides.</summary>
public sealed class ScreenVisits(RealBrowser browser, SharedWorkspace shared) : IAsyncDisposable
{
    private const string Case = "/cases/vienna-2015";
    private const int MostStops = 600;

    private readonly SemaphoreSlim turn = new(1);
    private List<ScreenVisit>? visits;

    /// <summary>Screens as they are in the middle of some work.</summary>
    private static readonly string[] AtWork =
    [
        $"{Case}?edit=parties/saudi-arabia/positions/departure",
        $"{Case}?evidence=saudi-condition",
        $"{Case}/draft?edit=drafts/october/clauses/departure",
        $"{Case}/evidence?source=report",
    ];

    internal async Task<List<ScreenVisit>> All()
    {
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return visits ??= await VisitAll();
        }
        finally
        {
            turn.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<List<ScreenVisit>> VisitAll()
    {
        var workspace = await shared.Open();
        var (reading, open) = await shared.NewCase();
        await open.Read("nobody", "wire.txt", "Turkey insists that the president leaves within six months.\n"u8.ToArray(), default);
        var pages = workspace
            .Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var invitation = await workspace.Invite("vienna-2015", new(Role.Observer));
        var all = new List<ScreenVisit>();
        foreach (
            var group in pages
                .SelectMany(page => Addresses(page, invitation))
                .Concat(AtWork)
                .Append($"/cases/{reading}/reading")
                .GroupBy(Guest)
        )
        {
            using var nobody = new Visitor(workspace.Url);
            var visitor = group.Key switch
            {
                null => nobody,
                Role.Delegation => await shared.Member(new(Role.Delegation, "iran")),
                _ => await shared.Mediator(),
            };
            var page = await browser.Open(workspace, visitor);
            foreach (var address in group)
            {
                all.Add(await Visit(page, address));
            }

            await page.Context.CloseAsync();
        }

        return all;
    }

    /// <summary>Where a page of this route is; a route that asks for more than these fails until somebody says what.</summary>
    private static IEnumerable<string> Addresses(string route, string invitation)
    {
        var named = route
            .Replace("{Name}", "vienna-2015", StringComparison.Ordinal)
            .Replace("{Token}", invitation, StringComparison.Ordinal);
        string[] addresses = named.Contains("{Question}", StringComparison.Ordinal)
            ? [.. Catalogue.All.Select(analysis => named.Replace("{Question}", analysis.Name, StringComparison.Ordinal))]
            : [named];
        Assert.DoesNotContain(addresses, address => address.Contains('{', StringComparison.Ordinal));
        return addresses;
    }

    private static Role? Guest(string address) =>
        address.EndsWith("/paper", StringComparison.Ordinal) ? Role.Delegation
        : address.StartsWith("/account/", StringComparison.Ordinal) ? null
        : Role.Mediator;

    private static async Task<ScreenVisit> Visit(IPage page, string address)
    {
        var visit = new ScreenVisit(address);
        void Hear(object? sender, IConsoleMessage message) =>
            visit.Complaints += message.Type is "error" or "warning" ? $"{message.Text}\n" : "";
        void Fail(object? sender, string error) => visit.Complaints += $"{error}\n";
        page.Console += Hear;
        page.PageError += Fail;
        await page.GotoAsync(address);
        await ScreenTests.Settled(page);
        page.Console -= Hear;
        page.PageError -= Fail;
        await page.EvaluateAsync(await Axe.Script());
        visit.AxeInTheLight = await page.EvaluateAsync<string>(Axe.Judge("{ iframes: false }"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        visit.AxeInTheDark = await page.EvaluateAsync<string>(Axe.Judge("{ iframes: false, runOnly: ['color-contrast'] }"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(400, 900);
        visit.TooWide = await page.EvaluateAsync<string>(TooWide);
        await page.SetViewportSizeAsync(1280, 900);
        await Walk(page, visit);
        return visit;
    }

    /// <summary>Goes through the whole page with the Tab key.</summary>
    private static async Task Walk(IPage page, ScreenVisit visit)
    {
        await page.EvaluateAsync(Watch);
        for (var stop = 0; stop < MostStops && !(stop % 10 == 0 && await page.EvaluateAsync<bool>("window.walk.isOver")); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        visit.Trap = await page.EvaluateAsync<bool>("window.walk.isOver")
            ? ""
            : await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)");
        visit.Unreached = await page.EvaluateAsync<string>("window.walk.unreached()");
        visit.Unmarked = await page.EvaluateAsync<string>("window.walk.unmarked.join('\\n')");
    }

    private const string TooWide = """
        (() => document.documentElement.scrollWidth <= window.innerWidth ? ''
            : [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('.scroll'))
                .slice(0, 3).map(one => one.outerHTML.slice(0, 160)).join('\n'))()
        """;

    /// <summary>Keeps in the page where the focus has been; over when it comes back, or leaves for a page within the page.</summary>
    private const string Watch = """
        (() => {
            const told = one => one.outerHTML.slice(0, 160);
            const stops = new Set();
            const walk = window.walk = { isOver: false, unmarked: [] };
            document.activeElement?.blur();
            document.body.tabIndex = -1;
            document.body.focus();
            document.body.removeAttribute('tabindex');
            addEventListener('focusin', event => {
                const one = event.target;
                if (stops.has(one) || one.tagName === 'IFRAME') walk.isOver = true;
                stops.add(one);
                const style = getComputedStyle(one);
                if (style.outlineStyle === 'none' && style.boxShadow === 'none' && one.tagName !== 'IFRAME') walk.unmarked.push(told(one));
            });
            addEventListener('focusout', event => { if (!event.relatedTarget && stops.size > 0) setTimeout(() => walk.isOver ||= document.activeElement === document.body); });
            const isShown = one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
            walk.unreached = () => {
                const active = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
                const pointed = [...document.querySelectorAll('main *, nav *, header *, aside *')]
                    .filter(one => getComputedStyle(one).cursor === 'pointer' && !one.closest('a, button, label, summary, select, input, [role=option]'));
                return [...active, ...pointed]
                    .filter(one => !stops.has(one) && isShown(one) && !one.disabled && one.tabIndex >= 0 || pointed.includes(one))
                    .filter(one => one.tagName !== 'IFRAME')
                    .map(told).slice(0, 5).join('\n');
            };
        })()
        """;
}
