using CommonGround.Analyses;
using CommonGround.Analyses.Changes;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using CommonGround.Tests.Talks;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Changes;

public sealed class WhatChangedTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Changes", "changes.schema.json")),
        TestContext.Current.CancellationToken
    );

    [Fact]
    public void From_a_day_to_itself_nothing_changes() =>
        Gen.Select(AnyHistory.Negotiation, AnyHistory.Day)
            .Sample(
                (negotiation, day) =>
                {
                    var changes = Compared.Days(negotiation, day, day);
                    Assert.True(changes.IsEmpty);
                    Assert.Empty(Compared.Told(changes));
                    Assert.Empty(changes.Rounds);
                    Assert.Empty(changes.Events);
                },
                iter: 40
            );

    [Fact]
    public void What_changed_in_two_steps_is_what_changed_in_one() =>
        Gen.Select(AnyHistory.Negotiation, AnyHistory.Day, AnyHistory.Day, AnyHistory.Day)
            .Sample(
                (negotiation, one, two, three) =>
                {
                    DateOnly[] days = [.. new[] { one, two, three }.Order()];
                    var first = Compared.Told(Compared.Days(negotiation, days[0], days[1]));
                    var second = Compared.Told(Compared.Days(negotiation, days[1], days[2]));
                    var both = first
                        .Keys.Union(second.Keys)
                        .Select(what =>
                            (
                                what,
                                Before: first.TryGetValue(what, out var start) ? start.Before : second[what].Before,
                                After: second.TryGetValue(what, out var end) ? end.After : first[what].After
                            )
                        )
                        .Where(change => change.Before != change.After)
                        .ToDictionary(change => change.what, change => (change.Before, change.After));
                    Assert.Equal(both, Compared.Told(Compared.Days(negotiation, days[0], days[2])));
                },
                iter: 40
            );

    [Fact]
    public async Task The_JSON_of_any_two_days_has_the_documented_shape()
    {
        var schema = await Schema;
        Gen.Select(AnyHistory.Negotiation, AnyHistory.Day)
            .Sample(
                (negotiation, day) =>
                    Assert.Empty(
                        schema.Validate(
                            Compared
                                .Days(negotiation, AnyHistory.First, day > AnyHistory.First ? day : AnyHistory.First)
                                .ToJson()
                                .ToJsonString()
                        )
                    ),
                iter: 40
            );
    }

    [Theory]
    [InlineData("moves")]
    [InlineData("verdicts")]
    [InlineData("records")]
    public async Task The_schema_refuses_what_leaves_out_a_part(string part)
    {
        var json = Compared.Days(FerryFares.Case, FerryFares.First, FerryFares.Second).ToJson();
        Assert.Empty((await Schema).Validate(json.ToJsonString()));
        json.Remove(part);
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    [Fact]
    public void Two_wishes_are_apart_by_what_some_places_within_them_are() =>
        Gen.Int[0, 8]
            .Array[4]
            .Sample(places =>
            {
                var scale = Issue.On("fare", new Scale(0, 8, 1, "crowns"));
                Ideal Between(int one, int other) => new(scale.Options[Math.Min(one, other)], scale.Options[Math.Max(one, other)]);
                var (one, other) = (Between(places[0], places[1]), Between(places[2], places[3]));
                var gap = Movements.Gap(one, other);
                var distances = Distances(one, other).ToArray();
                Assert.Equal((distances.Min(), distances.Max()), ((int)gap.Low.Numerator, (int)gap.High.Numerator));
            });

    [Theory]
    [InlineData("2026-04-01", null, "--from 2026-04-01 is after --to 2026-03-15")]
    [InlineData("2026-03-01", "2026-04-01", "2026-04-01 is after 2026-03-15, the day of which the case is asked")]
    [InlineData("2026-03-15", "2026-03-01", "--from 2026-03-15 is after --to 2026-03-01")]
    [InlineData("second", "first", "--from 2026-03-15 is after --to 2026-03-01")]
    [InlineData("2026-02-01", null, "nothing is on record by 2026-02-01; the first statement is of 2026-03-01")]
    [InlineData("frist", null, "there is no round “frist” by 2026-03-15; did you mean “first”?")]
    [InlineData("third", null, "the round “third” is not known to have been held by 2026-03-15")]
    public void Days_that_the_case_cannot_tell_of_are_refused(string from, string? to, string message)
    {
        var question = new WhatChanged { From = Moment.Read(from), To = to is null ? null : Moment.Read(to) };
        Assert.Equal(message, question.Misfit(FerryFares.Case.AsOf(FerryFares.Second)));
    }

    [Fact]
    public void A_day_that_is_none_is_refused() => Assert.Throws<FormatException>(() => Moment.Read("2026-02-30"));

    [Fact]
    public void Without_an_earlier_round_there_is_no_day_from_which_to_tell() =>
        Assert.IsType<Finding.NotApplicable>(new WhatChanged().Ask(FerryFares.Case.AsOf(FerryFares.First), new Run()));

    [Fact]
    public void By_default_the_last_round_is_held_against_the_one_before()
    {
        var question = new WhatChanged();
        var day = question.DayIn(FerryFares.Case with { Date = FerryFares.First });
        var asked = Assert.IsType<Finding.Answered>(question.Ask(FerryFares.Case.AsOf(day), new Run()));
        var changes = Assert.IsType<Developments>(asked.Result);
        Assert.Equal((FerryFares.First, FerryFares.Second), (changes.Before.Date, changes.After.Date));
    }

    private static IEnumerable<int> Distances(Ideal one, Ideal other) =>
        from here in Enumerable.Range((int)one.Low.At!.Value.Numerator, (int)(one.High.At!.Value - one.Low.At.Value).Numerator + 1)
        from there in Enumerable.Range((int)other.Low.At!.Value.Numerator, (int)(other.High.At!.Value - other.Low.At.Value).Numerator + 1)
        select Math.Abs(here - there);
}
