using System.CommandLine;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Cases;
using CommonGround.Cases.Keeping;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cli.Commands;

/// <summary><c>keep CASE</c>: writes what the model says at a round beside the case, once, so that it can be scored later.</summary>
internal static class KeepCommand
{
    public static Command Create(IReadOnlyList<Analysis> catalogue)
    {
        var command = new Command("keep", "Keeps what the model says at a round, with the hash of what went in, to be scored later.");
        var path = CaseArgument.For(command);
        var round = new Option<string>("--round")
        {
            HelpName = "NAME",
            Description = "The round; by default the last that was held by the day of the case.",
        };
        var seed = SeedOption.Create();
        command.Add(round);
        command.Add(seed);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                {
                    using var headway = new HeadwayLine();
                    var run = new Run { Cancellation = cancellation, Progress = headway };
                    return Keep(
                        parsed.GetRequiredValue(path),
                        parsed.GetValue(round),
                        catalogue,
                        parsed.GetValue(seed) is { } number ? run with { Seed = number } : run
                    );
                })
        );
        return command;
    }

    private static Outcome Keep(string path, string? name, IReadOnlyList<Analysis> catalogue, Run run)
    {
        var folder = CaseDisk.Folder(path, run.Cancellation);
        var reading = CaseReader.Read(folder);
        if (reading.Negotiation is not { } negotiation)
        {
            var errors = reading.Problems.Where(problem => problem.Severity == Severity.Error);
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(CheckCommand.Lines(path, errors)));
        }

        try
        {
            var record = negotiation.RecordOf(Held(path, negotiation, name), catalogue, run);
            return Write(path, folder, negotiation, record);
        }
        catch (TooLargeException tooLarge)
        {
            return new Outcome(ExitCodes.CaseHasErrors, () => Session.Complain($"{path}: {tooLarge.Message}"));
        }
    }

    private static Outcome Write(string path, CaseFolder folder, Negotiation negotiation, KeptRecord record)
    {
        if (negotiation.Kept.FirstOrDefault(kept => kept.Round == record.Round) is { } before)
        {
            return before == record
                ? new Outcome(
                    ExitCodes.Done,
                    () => Screen.Show($"{path}: “{record.Round}” is kept already, and the model says the same.\n")
                )
                : throw new RefusalException(
                    $"“{path}” has kept “{record.Round}” already, {(before.Inputs == record.Inputs ? "and the model would say something else of the same inputs" : "with other inputs")}; a record is not written over"
                );
        }

        if (record.Rulings.Count + record.Estimates.Count == 0)
        {
            throw new RefusalException($"of “{record.Round}” there is nothing to keep: no verdict and no forecast applies to “{path}”");
        }

        var text = KeptFile.With(folder, record);
        return new Outcome(
            ExitCodes.Done,
            () =>
            {
                SafeFile.Write(Path.Combine(path, KeptFile.Name), Encoding.UTF8.GetBytes(text));
                Screen.Show($"{path}: “{record.Round}” is kept in {KeptFile.Name}.\n");
            }
        );
    }

    private static Round Held(string path, Negotiation negotiation, string? name)
    {
        if (name is null)
        {
            return negotiation.LastHeld()
                ?? throw new RefusalException(
                    FormattableString.Invariant($"no round of “{path}” was held on a day by {negotiation.Date:yyyy-MM-dd}; say --round")
                );
        }

        var names = negotiation.Rounds.Select(round => round.Name).ToArray();
        return negotiation.Rounds.FirstOrDefault(round => round.Name == name) switch
        {
            null => throw new RefusalException(
                $"there is no round “{name}”{(Words.Nearest(name, names) is { } nearest ? $"; did you mean “{nearest}”?" : "")}"
            ),
            { Expected: true } => throw new RefusalException($"the round “{name}” is still expected, so there is nothing to keep of it"),
            { Date: null } => throw new RefusalException($"the round “{name}” has no day on record"),
            var round => round,
        };
    }
}
