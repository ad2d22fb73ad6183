using System.Text;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Reading;
using CommonGround.Reading.Formats;
using CommonGround.Reading.Proposals;

namespace CommonGround.Web.Cases;

/// <summary>Takes reports in and lets people accept or decline what was read in them; nothing is accepted by itself.</summary>
public static class ReadingDesk
{
    public const int MostBytes = Document.LargestSource;

    /// <summary>Freezes a report in the case and files what it says as proposals; whether it could, and what came of it in words.</summary>
    public static async Task<(bool IsFiled, string Said)> Read(
        this OpenCase open,
        string accountId,
        string file,
        byte[] bytes,
        CancellationToken cancellation
    )
    {
        var (isFiled, said) = (false, "");
        await open.Change(
            accountId,
            $"read {file}",
            current =>
            {
                (var files, said) = Filed(current, file, bytes);
                isFiled = files.Count > 0;
                return files;
            },
            cancellation
        );
        return (isFiled, said);
    }

    /// <summary>Accepts or declines proposals, with those that they need or that rest on them; what was refused, in words.</summary>
    public static async Task<IReadOnlyList<string>> Decide(
        this OpenCase open,
        string accountId,
        IReadOnlyCollection<string> ids,
        bool accept,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<string> refused = [];
        await open.Change(
            accountId,
            $"{(accept ? "accepted" : "declined")} {string.Join(", ", ids)}",
            current =>
            {
                var done = accept ? Acceptance.Accept(current.Folder, current.Proposals, ids) : Acceptance.Decline(current.Proposals, ids);
                refused = [.. done.Refused.Select(one => $"{one.Id}: {string.Join("; ", one.Problems)}")];
                return done.Files.ToDictionary(one => one.Key, one => Encoding.UTF8.GetBytes(one.Value), StringComparer.Ordinal);
            },
            cancellation
        );
        return refused;
    }

    private static (IReadOnlyDictionary<string, byte[]> Files, string Said) Filed(Snapshot current, string file, byte[] bytes)
    {
        Article article;
        try
        {
            article = Document.Read(file, bytes);
        }
        catch (UnreadableException unreadable)
        {
            return (new Dictionary<string, byte[]>(), unreadable.Message);
        }

        var filing = new Filing(current.Folder, current.Negotiation, current.Proposals);
        var frozen = FrozenText.Freeze(file, article.Text) with
        {
            Title = article.Title ?? file,
            Publisher = article.Publisher,
            Date = article.Date,
        };
        var (source, refusal) = filing.Admit(frozen);
        if (source is null)
        {
            return (new Dictionary<string, byte[]>(), refusal!);
        }

        if (filing.IsTooMuch)
        {
            return (new Dictionary<string, byte[]>(), FormattableString.Invariant($"A case has at most {CaseLimits.Files} files."));
        }

        var roster = Roster.Of(current.Negotiation);
        filing.File(source, Proposer.Of(Reader.Read(article with { Text = source.Text }, roster), source, roster));
        var files = filing.Files.ToDictionary(one => one.Key, one => Encoding.UTF8.GetBytes(one.Value), StringComparer.Ordinal);
        return (files, FormattableString.Invariant($"{filing.Count} proposed from {file}."));
    }
}
