using System.Collections.Concurrent;
using CommonGround.Analyses;
using CommonGround.Talks;

namespace CommonGround.Web.Cases;

/// <summary>What one role reads of a revision. Everything that is shown to it is computed from this, and from nothing else.</summary>
/// <param name="whole">Also what came after the day of the case, for questions that look further.</param>
public sealed class CaseView(Negotiation whole)
{
    private readonly ConcurrentDictionary<Analysis, Lazy<Inquiry>> inquiries = new();

    public Negotiation Whole => whole;

    /// <summary>As known on the day of the case.</summary>
    public Negotiation Negotiation { get; } = whole.AsOf(whole.Date);

    /// <summary>Asks, or joins who has asked the same; a question that was stopped is asked again.</summary>
    public Inquiry Ask(Analysis analysis)
    {
        var asked = inquiries.GetOrAdd(analysis, one => new(() => new Inquiry(one, whole.AsOf(one.DayIn(whole)))));
        if (!asked.Value.WasStopped)
        {
            return asked.Value;
        }

        var again = new Lazy<Inquiry>(() => new Inquiry(analysis, whole.AsOf(analysis.DayIn(whole))));
        return inquiries.TryUpdate(analysis, again, asked) ? again.Value : inquiries[analysis].Value;
    }

    public void Leave()
    {
        foreach (var inquiry in inquiries.Values)
        {
            inquiry.Value.Stop();
        }
    }
}
