using System.Net;
using CommonGround.Talks;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace CommonGround.Web.Tests;

public sealed class EndpointTests(SharedWorkspace shared)
{
    private const string Anyone = "anyone";
    private const string SignedIn = "signed in";
    private const string Keepers = "mediator team";
    private const string Members = "mediator team delegation observer";

    /// <summary>For whom each endpoint is; one that is not listed here fails the test until somebody has thought about it.</summary>
    private static readonly Dictionary<string, string> Table = new(StringComparer.Ordinal)
    {
        ["GET /_framework/blazor.web.js"] = Anyone,
        ["GET /assets/workspace.js"] = Anyone,
        ["GET /assets/workspace.css"] = Anyone,
        ["GET /assets/brief.css"] = Anyone,
        ["GET /favicon.svg"] = Anyone,
        ["POST /account/setup"] = Anyone,
        ["POST /account/sign-in"] = Anyone,
        ["POST /account/join"] = Anyone,
        ["POST /account/sign-out"] = SignedIn,
        ["POST /account/end-sessions"] = SignedIn,
        ["GET /openapi/{documentName}.json"] = SignedIn,
        ["GET /api/session"] = SignedIn,
        ["GET /api/cases"] = SignedIn,
        ["POST /api/cases"] = SignedIn,
        ["GET /api/cases/{name}/"] = Members,
        ["GET /api/cases/{name}/answers/{question}"] = Members,
        ["GET /api/cases/{name}/brief.{format}"] = Members,
        ["GET /api/cases/{name}/text/{**place}"] = Keepers,
        ["PUT /api/cases/{name}/text/{**place}"] = Keepers,
        ["POST /api/cases/{name}/undo/{revision:int}"] = Keepers,
        ["GET /api/cases/{name}/history"] = Keepers,
        ["GET /api/cases/{name}/export"] = Keepers,
        ["POST /api/cases/{name}/what-if"] = Members,
        ["GET /api/cases/{name}/live"] = Members,
        ["GET /api/cases/{name}/remarks"] = "mediator team delegation",
        ["POST /api/cases/{name}/remarks"] = "mediator team delegation",
        ["GET /api/cases/{name}/paper"] = "delegation",
        ["PUT /api/cases/{name}/paper"] = "delegation",
        ["GET /api/cases/{name}/proposals"] = Keepers,
        ["POST /api/cases/{name}/proposals"] = Keepers,
        ["POST /api/cases/{name}/proposals/decision"] = Keepers,
        ["GET /api/cases/{name}/people"] = "mediator",
        ["POST /api/cases/{name}/people"] = "mediator",
        ["DELETE /api/cases/{name}/people/{account}"] = "mediator",
        ["GET /api/cases/{name}/audit"] = "mediator team delegation",
        ["page /"] = SignedIn,
        ["page /account"] = SignedIn,
        ["page /account/join/{Token}"] = Anyone,
        ["page /account/setup"] = Anyone,
        ["page /account/sign-in"] = Anyone,
        ["page /cases/{Name}"] = SignedIn,
        ["page /cases/{Name}/agreement"] = SignedIn,
        ["page /cases/{Name}/answers/{Question}"] = SignedIn,
        ["page /cases/{Name}/audit"] = SignedIn,
        ["page /cases/{Name}/brief"] = SignedIn,
        ["page /cases/{Name}/draft"] = SignedIn,
        ["page /cases/{Name}/evidence"] = SignedIn,
        ["page /cases/{Name}/history"] = SignedIn,
        ["page /cases/{Name}/map"] = SignedIn,
        ["page /cases/{Name}/packages"] = SignedIn,
        ["page /cases/{Name}/paper"] = SignedIn,
        ["page /cases/{Name}/people"] = SignedIn,
        ["page /cases/{Name}/reading"] = SignedIn,
        ["page /cases/{Name}/roadmap"] = SignedIn,
        ["page /error"] = Anyone,
        ["page /missing"] = Anyone,
    };

    [Fact]
    public async Task Every_endpoint_is_listed_with_those_whom_it_is_for()
    {
        var endpoints = (await shared.Open())
            .Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !IsOfTheFramework(endpoint.RoutePattern.RawText!))
            .Select(endpoint => $"{NameOf(endpoint)}: {AudienceOf(endpoint)}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(Table.Select(one => $"{one.Key}: {one.Value}").Order(StringComparer.Ordinal), endpoints);
    }

    [Theory]
    [InlineData(Role.Team)]
    [InlineData(Role.Delegation)]
    [InlineData(Role.Observer)]
    public async Task Each_role_gets_what_the_table_says_and_nothing_else(Role role)
    {
        var member = await shared.Member(new(role, role == Role.Delegation ? "iran" : null));
        foreach (var (endpoint, audience) in Table.Where(one => one.Key.Contains("/api/cases/{name}", StringComparison.Ordinal)))
        {
            var isFor = audience.Split(' ').Contains(role.ToString().ToLowerInvariant(), StringComparer.Ordinal);
            Assert.Equal((endpoint, isFor), (endpoint, await Ask(member, endpoint) != HttpStatusCode.Forbidden));
        }
    }

    [Fact]
    public async Task Who_is_not_on_a_case_cannot_tell_it_from_none()
    {
        var (other, _) = await shared.NewCase();
        using var stranger = await shared.Join(other, new(Role.Observer));
        foreach (var endpoint in Table.Keys.Where(one => one.Contains("/api/cases/{name}", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.NotFound, await Ask(stranger, endpoint));
        }

        Assert.Equal(
            Steady.Of(await stranger.Text("/cases/nowhere")).Replace("nowhere", "vienna-2015", StringComparison.Ordinal),
            Steady.Of(await stranger.Text("/cases/vienna-2015"))
        );
    }

    [Fact]
    public async Task Nobody_gets_anything_without_signing_in()
    {
        using var nobody = new Visitor((await shared.Open()).Url);
        foreach (
            var endpoint in Table
                .Where(one => one.Value != Anyone && one.Key.StartsWith("GET", StringComparison.Ordinal))
                .Select(one => one.Key)
        )
        {
            Assert.Contains(await Ask(nobody, endpoint), new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Redirect });
        }

        Assert.Equal(HttpStatusCode.Redirect, await nobody.Status("/cases/vienna-2015"));
    }

    [Fact]
    public async Task A_change_without_the_token_is_refused()
    {
        var mediator = await shared.Mediator();
        using var body = new StringContent("""{"before":null,"after":"x"}""", System.Text.Encoding.UTF8, "application/json");
        var answer = await mediator.Http.PutAsync("/api/cases/vienna-2015/text/note", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var zip = new ByteArrayContent([]);
        var brought = await mediator.Http.PostAsync("/api/cases", zip, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, brought.StatusCode);
    }

    private static bool IsOfTheFramework(string route) =>
        route.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)
        || (
            route.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal)
            && !route.EndsWith("blazor.web.js", StringComparison.Ordinal)
        );

    private static async Task<HttpStatusCode> Ask(Visitor visitor, string endpoint)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var address = path.Replace("{name}", "vienna-2015", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{question}", "positions", StringComparison.Ordinal)
            .Replace("{format}", "txt", StringComparison.Ordinal)
            .Replace("{**place}", "title", StringComparison.Ordinal)
            .Replace("{revision:int}", "9999", StringComparison.Ordinal)
            .Replace("{account}", "nobody", StringComparison.Ordinal);
        object? body =
            method == "PUT" && address.EndsWith("/paper", StringComparison.Ordinal)
                ? new
                {
                    version = 9999,
                    text = "",
                    isGranted = false,
                }
            : method == "PUT" ? new { before = "something else", after = "x" }
            : method == "POST" && address.EndsWith("/remarks", StringComparison.Ordinal)
                ? new { about = "issues/departure", text = "Is it?" }
            : method == "POST" && address.EndsWith("/people", StringComparison.Ordinal) ? new { role = "nobody" }
            : address.EndsWith("/decision", StringComparison.Ordinal) ? new { ids = Array.Empty<string>(), accept = false }
            : address.EndsWith("what-if", StringComparison.Ordinal) ? new { aside = Array.Empty<string>() }
            : null;
        return method == "GET"
            ? await visitor.Status(address, whole: !address.EndsWith("/live", StringComparison.Ordinal))
            : (await visitor.Send(new HttpMethod(method), address, body)).StatusCode;
    }

    private static string NameOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        var route = endpoint.RoutePattern.RawText!;
        return endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null
            ? $"{string.Join(',', methods ?? [])} {(route.StartsWith('/') ? route : "/" + route)}"
            : $"page {route}";
    }

    private static string AudienceOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OpenTo>() is { } open
            ? string.Join(' ', open.Roles.Select(role => role.ToString().ToLowerInvariant()))
        : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? Anyone
        : SignedIn;
}
