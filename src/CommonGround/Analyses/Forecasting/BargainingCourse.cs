using CommonGround.Analyses.Forecasting.Spatial;
using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting;

/// <summary>How the spatial model gets where it does, over some of the draws: where each party stands turn by turn, and who challenges whom.</summary>
/// <param name="Courses">Of how many draws these are the means.</param>
/// <param name="Positions">For each issue and turn, the first before any move, the mean place of each party, 0 to 1; who has settled stays.</param>
/// <param name="Challenges">By turn, initiator and target.</param>
public sealed record BargainingCourse(int Courses, ValueList<ValueList<ValueList<double>>> Positions, ValueList<Challenging> Challenges)
{
    private const int Most = 20;

    internal static BargainingCourse Of(UncertainContest contest, Lineup lineup, int draws, Run run)
    {
        var courses = new SpatialCourse[Math.Min(draws, Most)];
        var model = new SpatialModelOfPolitics();
        Parallel.For(
            0,
            courses.Length,
            new ParallelOptions { CancellationToken = run.Cancellation },
            draw => courses[draw] = model.Course(contest.Draw(draw), run.Cancellation)
        );
        var turns = courses.Max(course => course.Turns.Count);
        return new(
            courses.Length,
            Enumerable
                .Range(0, lineup.Issues.Count)
                .Select(issue => Enumerable.Range(0, turns + 1).Select(turn => Mean(courses, issue, turn)).ToValueList())
                .ToValueList(),
            courses
                .SelectMany(course =>
                    course.Turns.SelectMany((turn, place) => turn.Challenges.Select(challenge => (Turn: place + 1, challenge)))
                )
                .GroupBy(entry => (entry.Turn, entry.challenge.Initiator, entry.challenge.Target))
                .OrderBy(group => group.Key)
                .Select(group => new Challenging(
                    group.Key.Turn,
                    group.Key.Initiator,
                    group.Key.Target,
                    (double)group.Count() / courses.Length
                ))
                .ToValueList()
        );
    }

    private static ValueList<double> Mean(SpatialCourse[] courses, int issue, int turn) =>
        Enumerable
            .Range(0, courses[0].End.Count)
            .Select(party => Weight.Total([.. courses.Select(course => At(course, turn)[party][issue])]) / courses.Length)
            .ToValueList();

    private static ValueList<ValueList<double>> At(SpatialCourse course, int turn) =>
        turn == 0 ? course.Turns[0].Before : course.Turns[Math.Min(turn, course.Turns.Count) - 1].After;
}

/// <summary>Somebody's challenge to another in a turn, and in what share of the draws it is made.</summary>
/// <param name="Initiator">Its place among the parties of the forecast.</param>
public sealed record Challenging(int Turn, int Initiator, int Target, double Share);
