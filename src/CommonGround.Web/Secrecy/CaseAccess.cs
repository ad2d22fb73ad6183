using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Talks;
using CommonGround.Web.Cases;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Secrecy;

/// <summary>Somebody who looks at a case, and what he may read of it now.</summary>
public sealed record CaseAccess(OpenCase Case, Clearance Clearance, string AccountId)
{
    public Guid CaseId => Case.Current.CaseId;

    /// <summary>The day on which he looks at the case; null for its own.</summary>
    public DateOnly? Day { get; private init; }

    public CaseView View => Day is { } day ? Today.On(day) : Today;

    /// <summary>What was known on another day stays as it is.</summary>
    public bool MayEdit => Clearance.IsInside && Day is null;

    private CaseView Today => Case.Current.SeenBy(Clearance);

    /// <summary>The same on a day as it is written, or on the case’s own and why.</summary>
    public (CaseAccess Access, string? Problem) On(string? written)
    {
        var (whole, own) = (Today.Whole, this with { Day = null });
        if (string.IsNullOrEmpty(written))
        {
            return (own, null);
        }

        return !DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (own, $"“{written}” is no day: one such as 2015-10-30 is expected")
            : whole.NothingBy(day) is { } tooEarly ? (own, tooEarly)
            : (own with { Day = day == whole.Date ? null : day }, null);
    }

    /// <summary>The address of a screen of the case, on the same day.</summary>
    public string Address(string path)
    {
        var address = $"/cases/{Case.Current.Folder.Name}{(path is [] or ['?', ..] ? "" : "/")}{path}";
        var sign = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return Day is { } day ? FormattableString.Invariant($"{address}{sign}as-of={day:yyyy-MM-dd}") : address;
    }

    /// <summary>Keeps what the delegation writes for itself; the newest version where somebody of it was faster, or what is wrong.</summary>
    /// <param name="version">The version that its author saw.</param>
    public async Task<(Paper? Other, IReadOnlyList<string> Problems)> Write(
        int version,
        string text,
        bool isGranted,
        CancellationToken cancellation
    )
    {
        var (current, party) = (Case.Current, Clearance.Party!);
        var (_, problems) = OwnPaper.Read(current.Folder, current.Negotiation.SeenBy(Clearance), party, text);
        var paper = new Paper
        {
            CaseId = current.CaseId,
            Party = party,
            Version = version,
            Text = text,
            IsGranted = isGranted,
        };
        return problems.Count > 0 ? (null, problems) : (await Case.Write(AccountId, paper, cancellation), []);
    }

    public static ValueTask<CaseAccess?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<CaseAccess>());
}
