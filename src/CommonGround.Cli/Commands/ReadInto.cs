using System.Text;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;
using CommonGround.Reading.Proposals;
using CommonGround.Talks;

namespace CommonGround.Cli.Commands;

/// <summary><c>read SOURCE… --into CASE</c>: freezes sources in a case and files what they say as proposals beside it.</summary>
internal static class ReadInto
{
    public static Outcome Run(string path, IEnumerable<SourceFile> sources, SourceReading reading)
    {
        var folder = CaseDisk.Folder(path, reading.Cancellation);
        var known = CaseReader.Read(folder);
        var filed = ProposalFile.Read(folder);
        if (known.Negotiation is not { } negotiation || filed.HasErrors)
        {
            var errors = known.Problems.Concat(filed.Problems).Where(problem => problem.Severity == Severity.Error);
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(CheckCommand.Lines(path, errors)));
        }

        var filing = new Filing(folder, negotiation, filed);
        var notes = new List<string>();
        var failures = new List<string>();
        foreach (var source in sources)
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            var (assumed, failed) = Propose(filing, source, reading with { Roster = Roster.Of(negotiation) });
            notes.AddRange(assumed);
            failures.AddRange(failed);
        }

        if (filing.IsTooMuch)
        {
            throw new RefusalException(
                FormattableString.Invariant($"a case has at most {CaseLimits.Files} files, and “{path}” would have more")
            );
        }

        return new Outcome(
            failures.Count == 0 ? ExitCodes.Done : ExitCodes.Refused,
            () =>
            {
                if (filing.Count > 0 || failures.Count == 0)
                {
                    Publish(path, filing);
                }

                notes.ForEach(note => Console.Error.WriteLine(Printable.Of(note)));
                failures.ForEach(Session.Complain);
            }
        );
    }

    /// <summary>What was assumed, and what went wrong; a source that cannot be read keeps none of the others back.</summary>
    private static (IEnumerable<string> Assumed, IEnumerable<string> Failed) Propose(Filing filing, SourceFile file, SourceReading reading)
    {
        try
        {
            var article = reading.Open(file);
            var source = Frozen(filing, article);
            var extract = reading.Of(article with { Text = source.Text });
            filing.File(source, Proposer.Of(extract, source, reading.Roster));
            return (article.Notes.Select(note => $"{file.Name}: {note}"), ModelLines.Failures(extract));
        }
        catch (RefusalException refusal)
        {
            return ([], [refusal.Message]);
        }
    }

    private static Source Frozen(Filing filing, Article article)
    {
        var frozen = FrozenText.Freeze(Path.GetFileName(article.Source), article.Text) with
        {
            Title = article.Title ?? Path.GetFileName(article.Source),
            Publisher = article.Publisher,
            Date = article.Date,
        };
        var (source, refusal) = filing.Admit(frozen);
        return source ?? throw new RefusalException($"“{article.Source}”: {refusal}");
    }

    private static void Publish(string path, Filing filing)
    {
        var written = new List<string>();
        try
        {
            foreach (var (name, text) in filing.Files)
            {
                var target = Path.Combine(path, name);
                RefusalException.Unless($"“{target}” cannot be written", () => Directory.CreateDirectory(Path.GetDirectoryName(target)!));
                var isNew = !File.Exists(target);
                SafeFile.Write(target, Encoding.UTF8.GetBytes(text));
                written.AddRange(isNew ? [target] : []);
            }
        }
        catch (RefusalException)
        {
            written.ForEach(File.Delete);
            throw;
        }

        Screen.Show(Printable.Of(Said(path, filing)) + "\n");
    }

    private static string Said(string path, Filing filing)
    {
        var lost =
            filing.Unquotable == 0
                ? ""
                : FormattableString.Invariant($" {filing.Unquotable} stand in words that no quotation can tell apart.");
        return filing.Count == 0
            ? $"{path}: nothing new to propose.{lost}"
            : FormattableString.Invariant(
                $"{path}: {filing.Count} proposed in {ProposalFile.Name}.{lost} Next: commonground accept {path}"
            );
    }
}
