using System.CommandLine;
using CommonGround.Analyses;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cli.Commands;

/// <summary>What every command that asks questions of a case takes: the case, the day, and the seed.</summary>
internal sealed class Asking
{
    private readonly Argument<string> path;

    private readonly Option<DateOnly?> asOf = DayOption.Create();

    private readonly Option<int?> seed = SeedOption.Create();

    public Asking(Command command)
    {
        path = CaseArgument.For(command);
        command.Add(asOf);
        command.Add(seed);
    }

    /// <summary>Reads the case and asks; a case with errors gives its problems instead.</summary>
    /// <param name="question">The question, where it is a single one: it may be about another day, or also about what waits beside the case.</param>
    public Outcome Ask(ParseResult parsed, CancellationToken cancellation, Func<Negotiation, Run, Outcome> ask, Analysis? question = null)
    {
        var folder = parsed.GetRequiredValue(path);
        var reading = question is { WeighsProposals: true } ? Waiting.Read(folder, cancellation) : CaseDisk.Read(folder, cancellation);
        if (reading.Negotiation is not { } negotiation)
        {
            var errors = reading.Problems.Where(problem => problem.Severity == Severity.Error);
            return new Outcome(ExitCodes.CaseHasErrors, () => Console.Error.Write(CheckCommand.Lines(folder, errors)));
        }

        using var headway = new HeadwayLine();
        var run = new Run { Cancellation = cancellation, Progress = headway };
        try
        {
            return ask(
                negotiation.On(parsed.GetValue(asOf), otherwise: question?.DayIn(negotiation) ?? negotiation.Date),
                parsed.GetValue(seed) is { } number ? run with { Seed = number } : run
            );
        }
        catch (TooLargeException tooLarge)
        {
            return new Outcome(ExitCodes.CaseHasErrors, () => Session.Complain($"{folder}: {tooLarge.Message}"));
        }
    }
}
