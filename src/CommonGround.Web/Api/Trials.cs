using CommonGround.Analyses.Agreements;
using CommonGround.Talks;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>What would be; nothing of it is kept.</summary>
internal static class Trials
{
    public static async Task<IResult> WhatIf(CaseAccess access, Trial trial, CancellationToken cancellation)
    {
        var tried = access.View.Negotiation.SettingAside(trial.Aside.ToHashSet(StringComparer.Ordinal));
        var finding = await Task.Run(() => new AgreementTest().Ask(tried, new() { Cancellation = cancellation }), cancellation);
        return Results.Text(finding.ToJson().ToJsonString(), "application/json");
    }
}
