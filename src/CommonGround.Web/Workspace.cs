using System.Threading.RateLimiting;
using CommonGround.Web.Accounts;
using CommonGround.Web.Api;
using CommonGround.Web.Audit;
using CommonGround.Web.Cases;
using CommonGround.Web.Screens;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommonGround.Web;

/// <summary>The web page that a mediator's team lives in, and the programs' way to the same.</summary>
public static class Workspace
{
    /// <summary>The workspace, its database brought up to date, ready to run.</summary>
    public static async Task<WebApplication> Build(WorkspaceSettings settings)
    {
        // The folder of whoever starts it has no say in how it runs, nor has he in whether errors are told to whoever meets them.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Workspace).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.ClearProviders().AddProvider(new DiscreetLog(settings.Log, TimeProvider.System));
        builder.Logging.SetMinimumLevel(settings.Detail);

        // Keys lie in the database like all else that is secret; pages with forms are not to be kept anyway.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        AddStorage(builder.Services, settings);
        AddAccounts(builder.Services, settings);
        AddScreens(builder.Services);
        var application = builder.Build();
        Map(application);
        await using var context = await application
            .Services.GetRequiredService<IDbContextFactory<WorkspaceContext>>()
            .CreateDbContextAsync();
        await context.Database.MigrateAsync();
        return application;
    }

    private static void AddStorage(IServiceCollection services, WorkspaceSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        if (settings.Connection is { } connection)
        {
            services.AddPooledDbContextFactory<PostgresWorkspace>(options => options.UseNpgsql(connection));
            services.AddSingleton<IDbContextFactory<WorkspaceContext>, Contexts<PostgresWorkspace>>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteWorkspace>(options =>
                options.UseSqlite($"Data Source={settings.File};Foreign Keys=True;Default Timeout=30")
            );
            services.AddSingleton<IDbContextFactory<WorkspaceContext>, Contexts<SqliteWorkspace>>();
        }

        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WorkspaceContext>>().CreateDbContext());
        services.AddSingleton<CaseShelf>();
        services.AddSingleton<CaseLibrary>();
        services.AddSingleton<CaseLog>();
        services.AddSingleton<Remarks>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AuditLog>();
    }

    private static void AddAccounts(IServiceCollection services, WorkspaceSettings settings)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireDigit = false;
                options.Password.RequiredUniqueChars = 5;
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<WorkspaceContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(SessionCookie.Configure);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("commonground").PersistKeysToDbContext<WorkspaceContext>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CSRF-Token";
            options.Cookie.Name = "commonground-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                SessionCookie.SignInLimit,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });
    }

    private static void AddScreens(IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DetailedErrors = false);
        services.AddCascadingAuthenticationState();
        services.AddSingleton<Sessions>();
        services.AddScoped<AuthenticationStateProvider, LivingSession>();
        services.AddHttpContextAccessor();
        services.AddOpenApi(options => options.AddOperationTransformer<DayParameter>());
        services.AddProblemDetails();
    }

    private static void Map(WebApplication application)
    {
        application.UseMiddleware<ContentPolicy>();
        application.UseExceptionHandler("/error", createScopeForErrors: true);
        application.UseWhen(
            context =>
                HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true)
        );
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseAntiforgery();
        application.UseMiddleware<CaseGate>();
        application.UseMiddleware<ChangeToken>();
        application.MapAssets();
        application.MapAccounts();
        application.MapCases();
        application.MapOpenApi().RequireAuthorization();
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = false);
    }

    /// <summary>One kind of workspace, behind the name that all use.</summary>
    private sealed class Contexts<T>(IDbContextFactory<T> contexts) : IDbContextFactory<WorkspaceContext>
        where T : WorkspaceContext
    {
        public WorkspaceContext CreateDbContext() => contexts.CreateDbContext();
    }
}
