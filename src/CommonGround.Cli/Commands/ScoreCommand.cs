using System.CommandLine;
using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting.Scoring;
using CommonGround.Briefs;

namespace CommonGround.Cli.Commands;

/// <summary><c>score FILE</c>: the forecast models' record on decisions whose outcome is known.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var command = new Command("score", "Scores the forecast models on decisions whose outcome is known.");
        var file = new Argument<string>("FILE") { Description = "Decisions as JSON: positions, salience, influence and outcomes." };
        var json = new Option<bool>("--json") { Description = "Writes the scorecard as JSON." };
        var seed = SeedOption.Create();
        command.Add(file.RefuseOptions());
        command.Add(json);
        command.Add(seed);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                    Score(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.GetValue(seed), cancellation)
                )
        );
        return command;
    }

    private static Outcome Score(string path, bool asJson, int? seed, CancellationToken cancellation)
    {
        var bytes = RefusalException.Unless($"“{path}” cannot be read", () => CaseDisk.Start(path, DecisionFile.LargestFile + 1));
        var file = DecisionFile.Read(bytes);
        if (file.Problems.Count > 0)
        {
            var lines = string.Concat(file.Problems.Select(problem => Printable.Of($"{path}:{problem}") + "\n"));
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(lines));
        }

        if (file.Decisions.Count == 0)
        {
            throw new RefusalException($"“{path}” has no decision whose outcome and at least one position are known");
        }

        using var headway = new HeadwayLine();
        var run = new Run { Cancellation = cancellation, Progress = headway };
        var card = Scorecard.Of(file, seed is { } number ? run with { Seed = number } : run);
        return new Outcome(
            ExitCodes.Done,
            asJson ? () => Screen.Show(card.ToJson().ToReadableText()) : () => Screen.Show(card.ToSection().ToText())
        );
    }
}
