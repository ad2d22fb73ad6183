using System.Collections.Concurrent;
using CommonGround.Analyses;
using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Web.Cases;

/// <summary>What one role reads of a revision. Everything that is shown to it is computed from this, and from nothing else.</summary>
/// <param name="whole">Also what came after the day of the case, for questions that look further.</param>
public sealed class CaseView(Negotiation whole)
{
    /// <summary>Some forms are printed by a whole browser.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Of a case at once; where there are more, they begin anew.</summary>
    private const int MostDays = 16;

    private readonly Dictionary<DateOnly, CaseView> days = [];
    private readonly ConcurrentDictionary<(Analysis Analysis, DateOnly Day), Lazy<Inquiry>> inquiries = new();
    private readonly ConcurrentDictionary<Audience, Lazy<Task<Brief>>> briefs = new();
    private readonly ConcurrentDictionary<(Audience Audience, BriefFormat Form), Lazy<Task<byte[]>>> written = new();

    public Negotiation Whole => whole;

    /// <summary>As known on the day of the case.</summary>
    public Negotiation Negotiation { get; } = whole.AsOf(whole.Date);

    /// <summary>What the same role would have read on another day.</summary>
    public CaseView On(DateOnly day)
    {
        lock (days)
        {
            if (days.TryGetValue(day, out var view))
            {
                return view;
            }

            if (days.Count == MostDays)
            {
                LeaveDays();
            }

            return days[day] = new(whole.AsOf(day));
        }
    }

    /// <summary>Whether a reader who has seen the one has seen the other.</summary>
    public bool IsSameAs(CaseView other) => ReferenceEquals(this, other) || whole.Equals(other.Whole);

    /// <summary>Asks, or joins who has asked the same; a question that was stopped is asked again.</summary>
    public Inquiry Ask(Analysis analysis) => Ask(analysis, analysis.DayIn(whole));

    /// <summary>The answer, however often others stop the question meanwhile.</summary>
    public Task<Finding> Answer(Analysis analysis, CancellationToken cancellation) => Answer(analysis, analysis.DayIn(whole), cancellation);

    /// <summary>All that was found by the day of the case, put together once for everybody who reads it.</summary>
    public Task<Brief> Brief(Audience audience) => briefs.GetOrAdd(audience, one => new(() => Write(one))).Value;

    /// <summary>The brief in a form that is handed over, written once; what could not be written is tried again.</summary>
    /// <exception cref="UnwritableException">The form cannot be had on this machine.</exception>
    public async Task<byte[]> Written(Audience audience, BriefFormat form)
    {
        try
        {
            return await written.GetOrAdd((audience, form), key => new(() => Write(key.Audience, key.Form))).Value;
        }
        catch (UnwritableException)
        {
            written.TryRemove((audience, form), out _);
            throw;
        }
    }

    public void Leave()
    {
        lock (days)
        {
            LeaveDays();
        }

        foreach (var inquiry in inquiries.Values)
        {
            inquiry.Value.Stop();
        }
    }

    private void LeaveDays()
    {
        foreach (var view in days.Values)
        {
            view.Leave();
        }

        days.Clear();
    }

    private Inquiry Ask(Analysis analysis, DateOnly day)
    {
        Lazy<Inquiry> Begun() => new(() => new Inquiry(analysis, day == whole.Date ? Negotiation : whole.AsOf(day)));
        var asked = inquiries.GetOrAdd((analysis, day), _ => Begun());
        if (!asked.Value.WasStopped)
        {
            return asked.Value;
        }

        var again = Begun();
        return inquiries.TryUpdate((analysis, day), again, asked) ? again.Value : inquiries[(analysis, day)].Value;
    }

    private async Task<Finding> Answer(Analysis analysis, DateOnly day, CancellationToken cancellation)
    {
        while (true)
        {
            var inquiry = Ask(analysis, day);
            try
            {
                return await inquiry.Answer.WaitAsync(cancellation);
            }
            catch (OperationCanceledException) when (inquiry.WasStopped && !cancellation.IsCancellationRequested)
            {
                // Somebody else had enough; who still waits asks again.
            }
        }
    }

    private async Task<byte[]> Write(Audience audience, BriefFormat form)
    {
        var brief = await Brief(audience);
        await OneAtATime.WaitAsync();
        try
        {
            return await Task.Run(() => form.Write(brief, CancellationToken.None));
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<Brief> Write(Audience audience)
    {
        var findings = await Task.WhenAll(Catalogue.All.Select(analysis => Answer(analysis, whole.Date, CancellationToken.None)));
        return Negotiation.ToBrief(audience, findings);
    }
}
