using System.Diagnostics;
using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Spatial;
using CommonGround.Cases;
using CommonGround.Cases.Formats;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>How long the spatial model takes, and ten thousand draws of every model, in processor time and by the clock.</summary>
internal static class ForecastBench
{
    private const int DrawCount = 10_000;

    /// <summary>Prints a row for each scenario and one for the draws.</summary>
    /// <param name="scenarios">The folder with KTAB's CSV files, which are no part of the repository.</param>
    public static void Run(string scenarios)
    {
        var wide = Case(Path.Combine(scenarios, "syn-19x5.csv"));
        var model = new SpatialModelOfPolitics();
        var (spread, narrow) = (ContestOf(wide), ContestOf(Case(Path.Combine(scenarios, "dummyData-a040.csv"))));
        Time("smp 19x5", 20, () => model.Forecast(spread));
        Time("smp 40x1", 20, () => model.Forecast(narrow));
        var large = Contest(80);
        Time("smp 80x1", 5, () => model.Forecast(large));
        Time("smp 80x1, the plain definition", 1, () => SpatialModelOfPolitics.Defined(new(large), SpatialRules.Default), warm: 0);
        Draw(Doubtful(wide));
    }

    private static void Draw(Negotiation negotiation)
    {
        var lineup = Lineup.Of(negotiation);
        var contest = new UncertainContest(lineup, seed: 1);
        foreach (var model in ForecastModels.All)
        {
            Time(
                FormattableString.Invariant($"{DrawCount} draws of {model.Name} 19x5, {contest.Inputs.Count} numbers drawn"),
                1,
                () => Parallel.For(0, DrawCount, draw => model.Forecast(contest.Draw(draw))),
                warm: 0
            );
        }

        Time(
            FormattableString.Invariant(
                $"forecast of 19x5, {DrawCount} draws: all {ForecastModels.All.Count} models, courses, and where they part"
            ),
            1,
            () => new OutcomeForecast { Draws = DrawCount }.Ask(negotiation, new Run()),
            warm: 0
        );
    }

    private static void Time(string what, int times, Action work, int warm = 5)
    {
        for (var time = 0; time < warm; time++)
        {
            work();
        }

        using var process = Process.GetCurrentProcess();
        var (before, start) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var time = 0; time < times; time++)
        {
            work();
        }

        var clock = Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalMilliseconds / times;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}: {processor:0.0} ms of processor time, {clock:0.0} ms by the clock")
        );
    }

    private static Negotiation Case(string path)
    {
        var imported = Importer.Read([new(path, File.ReadAllBytes(path))], new(new DateOnly(2024, 1, 1)));
        var files = imported.Files!.ToDictionary(
            file => file.Key,
            file => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(file.Value),
            StringComparer.Ordinal
        );
        return CaseReader.Read(new("bench", files)).Negotiation!;
    }

    private static Contest ContestOf(Negotiation negotiation) => new UncertainContest(Lineup.Of(negotiation), seed: 1).Draw(0);

    /// <summary>Every influence known to a fifth, every position to five points.</summary>
    private static Negotiation Doubtful(Negotiation negotiation) =>
        negotiation with
        {
            Parties = negotiation
                .Parties.Select(party =>
                    party with
                    {
                        Influence = new(
                            new(party.Influence!.Value.Low * new Rational(9, 10), party.Influence.Value.Low * new Rational(11, 10)),
                            null
                        ),
                        Positions = party.Positions.Select(Around).ToValueList(),
                    }
                )
                .ToValueList(),
        };

    private static Position Around(Position position)
    {
        var (options, place) = (position.Issue.Options, position.Issue.IndexOf(position.Ideal!.Low.Name));
        return position with { Ideal = new(options[Math.Max(0, place - 500)], options[Math.Min(options.Count - 1, place + 500)]) };
    }

    private static Contest Contest(int parties)
    {
        var random = new Random(5);
        double[] Row(double most) => [.. Enumerable.Range(0, parties).Select(_ => random.NextDouble() * most)];
        return Analyses.Forecasting.Contest.Of(Row(100), [Row(1)], [Row(1)]);
    }
}
