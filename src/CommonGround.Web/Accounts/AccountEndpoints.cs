using CommonGround.Web.Audit;
using CommonGround.Web.Cases;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Accounts;

/// <summary>What the forms of the account pages are sent to. Every answer leads back to a page.</summary>
internal static class AccountEndpoints
{
    private const string Home = "/";

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/account").AllowAnonymous().RequireRateLimiting(SessionCookie.SignInLimit).ExcludeFromDescription();
        open.MapPost("/setup", Setup);
        open.MapPost("/sign-in", SignIn);
        open.MapPost("/join", Join);
        var own = routes.MapGroup("/account").RequireAuthorization().ExcludeFromDescription();
        own.MapPost("/sign-out", Leave);
        own.MapPost("/end-sessions", EndSessions);
    }

    /// <summary>The first account, which finds the cases that the program was started with.</summary>
    private static async Task<IResult> Setup(
        [FromForm] string name,
        [FromForm] string password,
        [FromForm] string? code,
        WorkspaceSettings settings,
        UserManager<Account> accounts,
        SignInManager<Account> signIn,
        CaseLibrary library,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        if (await accounts.Users.AnyAsync(cancellation))
        {
            return Back("/account/sign-in", "There is an account already; sign in.");
        }

        if (settings.SetupCode is { } expected && code != expected)
        {
            return Back("/account/setup", "The code is not the one that the program printed when it started.");
        }

        var account = new Account { UserName = name.Trim(), DisplayName = name.Trim() };
        if (await accounts.CreateAsync(account, password) is { Succeeded: false } failed)
        {
            return Back("/account/setup", Told(failed), ("code", code));
        }

        await audit.Note(account.Id, null, "setup", account.UserName, cancellation);
        foreach (var folder in settings.Cases)
        {
            await library.Import(folder, account.Id, cancellation);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Results.LocalRedirect(Home);
    }

    private static async Task<IResult> SignIn(
        [FromForm] string name,
        [FromForm] string password,
        [FromForm] string? to,
        UserManager<Account> accounts,
        SignInManager<Account> signIn,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        var account = await accounts.FindByNameAsync(name.Trim());
        var result = account is null
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        await audit.Note(
            account?.Id,
            null,
            result.Succeeded ? "sign-in" : "sign-in refused",
            account is null ? "nobody of that name" : "",
            cancellation
        );
        return result.Succeeded
            ? Results.LocalRedirect(IsLocal(to) ? to! : Home)
            : Back("/account/sign-in", "Name and password do not belong together, or were tried too often.", ("to", to));
    }

    /// <summary>Takes up an invitation, with a new account or the one that is signed in.</summary>
    private static async Task<IResult> Join(
        [FromForm] string token,
        [FromForm] string? name,
        [FromForm] string? password,
        HttpContext http,
        UserManager<Account> accounts,
        SignInManager<Account> signIn,
        Invitations invitations,
        CancellationToken cancellation
    )
    {
        var page = $"/account/join/{Uri.EscapeDataString(token)}";
        if (await invitations.Find(token, cancellation) is null)
        {
            return Back("/account/sign-in", "The invitation is used up, too old, or was never made.");
        }

        var account = await accounts.GetUserAsync(http.User);
        if (account is null)
        {
            account = new Account { UserName = name?.Trim(), DisplayName = name?.Trim() ?? "" };
            if (await accounts.CreateAsync(account, password ?? "") is { Succeeded: false } failed)
            {
                return Back(page, Told(failed));
            }

            await signIn.SignInAsync(account, isPersistent: false);
        }

        return await invitations.Take(token, account.Id, cancellation) is { } name2
            ? Results.LocalRedirect($"/cases/{name2}")
            : Back(page, "The invitation is used up.");
    }

    private static async Task<IResult> Leave(
        HttpContext http,
        SignInManager<Account> signIn,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        await audit.Note(http.User.Id(), null, "sign-out", "", cancellation);
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/sign-in");
    }

    /// <summary>Ends every session of the account, this one too.</summary>
    private static async Task<IResult> EndSessions(
        HttpContext http,
        UserManager<Account> accounts,
        SignInManager<Account> signIn,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        if (await accounts.GetUserAsync(http.User) is { } account)
        {
            await accounts.UpdateSecurityStampAsync(account);
            await audit.Note(account.Id, null, "sessions ended", "", cancellation);
        }

        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/sign-in");
    }

    private static IResult Back(string page, string problem, params (string Key, string? Value)[] more)
    {
        var query = more.Where(one => one.Value is not null).Select(one => $"&{one.Key}={Uri.EscapeDataString(one.Value!)}");
        return Results.LocalRedirect($"{page}?problem={Uri.EscapeDataString(problem)}{string.Concat(query)}");
    }

    private static string Told(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description));

    private static bool IsLocal(string? path) => path is ['/', not ('/' or '\\'), ..] or "/";
}
