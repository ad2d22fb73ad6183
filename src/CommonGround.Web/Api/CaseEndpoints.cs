using CommonGround.Analyses;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommonGround.Web.Api;

/// <summary>All of a case for programs. Every answer is computed from what its reader may read.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireAuthorization().WithTags("Cases");
        api.MapGet("/session", Session).WithSummary("Who is signed in, and the token that changes need.");
        api.MapGet("/cases", List).WithSummary("The cases that the account is on.");
        api.MapPost("/cases", Bring).WithSummary("Takes in a case folder as a ZIP file; who brings it is its mediator.");
        var one = api.MapGroup("/cases/{name}").WithMetadata(new CaseArea());
        one.MapGet("/", About).For(OpenTo.All).WithSummary("What the case is about.");
        one.MapGet("/answers/{question}", Answer)
            .For(OpenTo.All)
            .WithSummary("The answer to a question, as the command of that name prints it.");
        one.MapGet("/brief.{format}", BriefFiles.Brief)
            .For(OpenTo.All)
            .WithSummary("The brief: html, txt, md, json, docx, and pdf where a browser is installed.");
        one.MapGet("/text/{**place}", Edits.Text).For(OpenTo.Keepers).WithSummary("What stands at a place of the case folder.");
        one.MapPut("/text/{**place}", Edits.Put).For(OpenTo.Keepers).WithSummary("Changes a place, if it still is what its author saw.");
        one.MapPost("/undo/{revision:int}", Edits.Undo).For(OpenTo.Keepers).WithSummary("Takes one change back.");
        one.MapGet("/history", (CaseAccess access, CaseLog log, CancellationToken cancellation) => log.History(access, cancellation))
            .For(OpenTo.Keepers)
            .WithSummary("Every change, the newest first.");
        one.MapGet("/export", BriefFiles.Export).For(OpenTo.Keepers).WithSummary("The case folder as a ZIP file.");
        one.MapPost("/what-if", Trials.WhatIf).For(OpenTo.All).WithSummary("The verdict if some demands were dropped; nothing is kept.");
        one.MapGet("/live", Live.Verdicts).For(OpenTo.All).WithSummary("The verdict now and after each change, as server-sent events.");
        one.MapGet("/remarks", RemarkEndpoints.List).For(OpenTo.WithASide).WithSummary("What people of one’s own side remarked.");
        one.MapPost("/remarks", RemarkEndpoints.Make)
            .For(OpenTo.WithASide)
            .WithSummary("Remarks on an issue, party, statement, step, clause or screen; nobody but those of one’s own side reads it.");
        one.MapGet("/paper", PaperEndpoints.Get).For(OpenTo.Delegations).WithSummary("What one’s delegation keeps for itself.");
        one.MapPut("/paper", PaperEndpoints.Put)
            .For(OpenTo.Delegations)
            .WithSummary("Keeps another text of it, if nobody of it was faster.");
        one.MapGet("/proposals", ReadingEndpoints.List).For(OpenTo.Keepers).WithSummary("What was read in reports and waits.");
        one.MapPost("/proposals", ReadingEndpoints.Read)
            .For(OpenTo.Keepers)
            .WithSummary("Reads a report, the body, named by “file”, and proposes what it says.");
        one.MapPost("/proposals/decision", ReadingEndpoints.Decide)
            .For(OpenTo.Keepers)
            .WithSummary("Takes proposals over or declines them.");
        one.MapGet("/people", PeopleEndpoints.List).For(OpenTo.Mediators).WithSummary("Who is on the case, and as what.");
        one.MapPost("/people", PeopleEndpoints.Invite)
            .For(OpenTo.Mediators)
            .WithSummary("Makes a link by which one person comes to the case, once, within a week.");
        one.MapDelete("/people/{account}", PeopleEndpoints.Dismiss).For(OpenTo.Mediators).WithSummary("Takes somebody off the case.");
        one.MapGet("/audit", (CaseAccess access, CaseLog log, CancellationToken cancellation) => log.Audit(access, cancellation))
            .For(OpenTo.WithASide)
            .WithSummary("What was done; to a delegation, what it did.");
    }

    private static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, OpenTo to) => endpoint.WithMetadata(to);

    private static SessionAnswer Session(HttpContext http, IAntiforgery antiforgery) =>
        new(http.User.Identity!.Name!, antiforgery.GetAndStoreTokens(http).RequestToken!);

    private static async Task<IEnumerable<CaseLine>> List(HttpContext http, CaseLibrary library, CancellationToken cancellation) =>
        (await library.Of(http.User.Id(), cancellation)).Select(pair => new CaseLine(
            pair.Case.Name,
            pair.Clearance.Role.ToString().ToLowerInvariant(),
            pair.Clearance.Party
        ));

    private static async Task<IResult> Bring(HttpContext http, CaseLibrary library, CancellationToken cancellation)
    {
        var (folder, refusal) = await ZippedCase.Read("case.zip", http.Request.Body);
        if (folder is null)
        {
            return TextRefusal.For(refusal!);
        }

        var (name, problems) = await library.Import(folder, http.User.Id(), cancellation);
        return name is null ? TextRefusal.For(problems) : Results.Created($"/api/cases/{name}", new { name });
    }

    private static CaseAnswer About(CaseAccess access)
    {
        var seen = access.View.Negotiation;
        return new(
            seen.Title,
            seen.Date,
            [.. seen.Issues.Select(issue => issue.Name)],
            [.. seen.Parties.Select(party => party.Name)],
            access.Clearance.IsInside ? access.Case.Current.Revision : null
        );
    }

    private static async Task<IResult> Answer(CaseAccess access, string question, CancellationToken cancellation)
    {
        if (Catalogue.All.FirstOrDefault(analysis => analysis.Name == question) is not { } analysis)
        {
            return Results.NotFound();
        }

        var finding = await access.View.Answer(analysis, cancellation);
        return Results.Text(finding.ToJson().ToJsonString(), "application/json");
    }
}
