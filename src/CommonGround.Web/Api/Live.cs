using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>What changes, as it changes: the verdict after each change that the reader can see anything of.</summary>
internal static class Live
{
    public static IResult Verdicts(CaseAccess access, CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(Follow(access, cancellation), "verdict");

    private static async IAsyncEnumerable<VerdictLine> Follow(CaseAccess access, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Who is slow gets the newest and misses what came between.
        var views = Channel.CreateBounded<CaseView>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Offer(Snapshot changed) => views.Writer.TryWrite(changed.SeenBy(access.Clearance));
        access.Case.Changed += Offer;
        try
        {
            var shown = access.View;
            yield return await Line(access, shown, cancellation);
            await foreach (var view in views.Reader.ReadAllAsync(cancellation))
            {
                if (!ReferenceEquals(view, shown))
                {
                    shown = view;
                    yield return await Line(access, view, cancellation);
                }
            }
        }
        finally
        {
            access.Case.Changed -= Offer;
        }
    }

    private static async Task<VerdictLine> Line(CaseAccess access, CaseView view, CancellationToken cancellation)
    {
        var finding = await view.Answer(new AgreementTest(), cancellation);
        var verdict = finding is Finding.Answered { Result: Agreement agreement }
            ? agreement.Complete.Verdict.ToString().ToLowerInvariant()
            : "does not apply";
        return new(access.Clearance.IsInside ? access.Case.Current.Revision : null, verdict);
    }
}
