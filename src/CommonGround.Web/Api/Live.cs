using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>What changes, as it changes: the verdict after each change that the reader can see anything of.</summary>
internal static class Live
{
    public static IResult Verdicts(CaseAccess access, HttpContext http, Sessions sessions, CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(Follow(access, sessions.End(http.User, http.RequestAborted), cancellation), "verdict");

    /// <summary>Until the session ends, or somebody has to show again what he may read of the case.</summary>
    private static async IAsyncEnumerable<VerdictLine> Follow(
        CaseAccess access,
        Task session,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Who is slow gets the newest and misses what came between.
        var snapshots = Channel.CreateBounded<Snapshot>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Offer(Snapshot changed) => snapshots.Writer.TryWrite(changed);
        void Close() => snapshots.Writer.TryComplete();
        void Leave(string accountId)
        {
            if (accountId == access.AccountId)
            {
                Close();
            }
        }

        access.Case.Changed += Offer;
        access.Case.AccessChanged += Leave;
        _ = session.ContinueWith(_ => Close(), TaskScheduler.Default);
        try
        {
            CaseView? shown = null;
            Offer(access.Case.Current);
            await foreach (var snapshot in snapshots.Reader.ReadAllAsync(cancellation))
            {
                var view = snapshot.SeenBy(access.Clearance);
                if (shown is null || !view.IsSameAs(shown))
                {
                    shown = view;
                    yield return await Line(access, snapshot, cancellation);
                }
            }
        }
        finally
        {
            access.Case.Changed -= Offer;
            access.Case.AccessChanged -= Leave;
        }
    }

    private static async Task<VerdictLine> Line(CaseAccess access, Snapshot snapshot, CancellationToken cancellation)
    {
        var finding = await snapshot.SeenBy(access.Clearance).Answer(new AgreementTest(), cancellation);
        var verdict = finding is Finding.Answered { Result: Agreement agreement }
            ? agreement.Complete.Verdict.ToString().ToLowerInvariant()
            : "does not apply";
        return new(access.Clearance.IsInside ? snapshot.Revision : null, verdict);
    }
}
