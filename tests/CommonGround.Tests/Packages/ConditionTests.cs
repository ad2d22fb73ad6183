using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

public sealed class ConditionTests
{
    private static readonly ValueList<Issue> Issues =
    [
        Issue.On("departure", new Scale(0, 36, 3, "months", OrNever: true)),
        Issue.On("elections", new Scale(0, 36, 6, "months")),
        Issue.On("share", new Scale(0, 100, 25, "percent")),
        Issue.On("seats", new Scale(-1, 2, 1, "")),
        Issue.Of("guarantee", "none", "in writing", "written", "or"),
    ];

    [Theory]
    [InlineData("departure > 12 months", "never", true)]
    [InlineData("departure > 36 months", "never", true)]
    [InlineData("departure <= 36 months", "never", false)]
    [InlineData("departure >= never", "never", true)]
    [InlineData("departure < never", "36 months", true)]
    [InlineData("departure < never", "never", false)]
    [InlineData("departure = never", "never", true)]
    [InlineData("departure != never", "never", false)]
    [InlineData("departure > elections", "never", true)]
    [InlineData("departure <= elections", "never", false)]
    [InlineData("departure < elections", "0 months", false)]
    [InlineData("departure = elections", "0 months", true)]
    [InlineData("departure <= departure", "never", true)]
    [InlineData("departure < 5 months", "3 months", true)]
    public void Never_is_later_than_every_number(string text, string departure, bool holds) =>
        Assert.Equal(holds, ReadAs(text).Holds(new Package(Issues, [Issues[0].IndexOf(departure), 0, 0, 0, 0])));

    [Theory]
    [InlineData("not departure = never and share = 25 percent", "not (departure = never) and share = \"25 percent\"")]
    [InlineData("share = 25 or share = 50 and seats = 0", "share = \"25 percent\" or (share = \"50 percent\" and seats = \"0\")")]
    [InlineData(
        "if departure <= 3 month then if seats > 0 then share = 0 or share = 25",
        "if departure <= 3 months then (if seats > 0 then (share = \"0 percent\" or share = \"25 percent\"))"
    )]
    [InlineData("(share = 25 or share = 50) and seats = -1", "(share = \"25 percent\" or share = \"50 percent\") and seats = \"-1\"")]
    [InlineData("guarantee not in {none, \"or\"}", "not (guarantee in {none, \"or\"})")]
    [InlineData("guarantee ≠ written", "not (guarantee = written)")]
    [InlineData("departure≤12 months", "departure <= 12 months")]
    [InlineData("guarantee in [\"in writing\"]", "guarantee = \"in writing\"")]
    public void Words_bind_as_the_grammar_says(string text, string read) => Assert.Equal(read, ReadAs(text).ToString());

    [Fact]
    public void Its_words_read_back_as_the_same_condition() =>
        Canonical(depth: 3)
            .Sample(
                condition => Assert.Equal(condition, ReadAs(condition.ToString())),
                iter: 3_000,
                print: condition => condition.ToString()
            );

    [Fact]
    public void Its_words_read_back_as_a_condition_that_holds_of_the_same_packages() =>
        Any.Issues(most: 48)
            .SelectMany(issues => Any.Condition(issues, depth: 3), (issues, condition) => (issues, condition))
            .Where((_, condition) => CanBeWritten(condition))
            .Sample(
                (issues, condition) =>
                {
                    var read = ConditionReading.Read(condition.ToString(), issues).Condition;
                    Assert.All(Package.All(issues), package => Assert.Equal(condition.Holds(package), read?.Holds(package)));
                },
                iter: 1_000,
                print: entry => entry.Item2.ToString()
            );

    [Theory]
    [InlineData("departure <= 12 month and garantee = written", 26, "no issue is named “garantee” (did you mean “guarantee”?)")]
    [InlineData("guarantee = writen", 12, "has no option “writen” (did you mean “written”?)")]
    [InlineData("departure = 4 months", 12, "4 months is not a step of “departure” (from 0 to 36 by 3); nearest is 3 months")]
    [InlineData("departure <= 12 weeks", 13, "“departure” is in months, not in weeks")]
    [InlineData("departure < share", 12, "compare scales with one unit")]
    [InlineData("guarantee < written", 0, "“guarantee” is not on a scale")]
    [InlineData("elections < never", 12, "“elections” has no option never")]
    [InlineData("departure <= 12 months & guarantee = written", 23, "“&” has no meaning in a condition")]
    [InlineData("departure <=", 12, "unexpected end of input")]
    [InlineData("departure <= 12 months)", 22, "unexpected `)`")]
    public void What_cannot_be_read_says_what_is_wrong_and_where(string text, int offset, string message)
    {
        var error = Assert.Single(ConditionReading.Read(text, Issues).Errors);
        Assert.Equal(offset, error.Offset);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_that_cannot_be_tied_is_told_with_its_place()
    {
        const string text = "depature = 1 or guarantee = gold or seat = 2";
        Assert.Equal(
            ((string[])["depature", "gold", "seat"]).Select(name => text.IndexOf(name, StringComparison.Ordinal)),
            ConditionReading.Read(text, Issues).Errors.Select(error => error.Offset)
        );
    }

    [Fact]
    public void Any_text_is_read_or_refused_at_a_place_within_it() =>
        Gen.OneOf(
                Gen.OneOf(
                        "departure",
                        "guarantee",
                        "seats",
                        "<=",
                        "=",
                        "12",
                        "months",
                        "(",
                        ")",
                        "{",
                        "}",
                        ",",
                        "not",
                        "in",
                        "if",
                        "then",
                        "and",
                        "\"",
                        "never",
                        "-",
                        "π",
                        "\uD800"
                    )
                    .List[0, 12]
                    .Select(words => string.Join(' ', words)),
                Gen.String[0, 30]
            )
            .Sample(
                text =>
                {
                    var reading = ConditionReading.Read(text, Issues);
                    Assert.Equal(reading.Condition is null, reading.Errors.Count > 0);
                    Assert.All(reading.Errors, error => Assert.InRange(error.Offset, 0, text.Length));
                },
                iter: 5_000
            );

    [Fact]
    public void Nesting_and_length_are_limited()
    {
        Assert.Contains("deep", Refused(new string('(', 101) + "seats = 0" + new string(')', 101)), StringComparison.Ordinal);
        Assert.Contains("characters", Refused(new string(' ', 10_001)), StringComparison.Ordinal);
        Assert.NotNull(Refused(string.Concat(Enumerable.Repeat("not\n", 20_000 / 8)) + "seats = 0"));
    }

    private static string Refused(string text) => Assert.Single(ConditionReading.Read(text, Issues).Errors).Message;

    private static Condition ReadAs(string text)
    {
        var reading = ConditionReading.Read(text, Issues);
        Assert.Empty(reading.Errors);
        return reading.Condition!;
    }

    /// <summary>A comparison for equality is written as a choice of options, so its place must be one.</summary>
    private static bool CanBeWritten(Condition condition) =>
        condition switch
        {
            Against { Relation: Relation.Equal or Relation.NotEqual } against => against.Issue.Options.Any(option =>
                option.At == against.Place
            ),
            Against { Place: null } against => against.Issue.Scale!.OrNever,
            AllOf all => all.Parts.All(CanBeWritten),
            AnyOf any => any.Parts.All(CanBeWritten),
            Not not => CanBeWritten(not.Part),
            IfThen implication => CanBeWritten(implication.If) && CanBeWritten(implication.Then),
            _ => true,
        };

    /// <summary>Conditions as the grammar builds them: groups of two or more, equality as a choice of options.</summary>
    private static Gen<Condition> Canonical(int depth) =>
        depth == 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                Canonical(depth - 1).Array[2, 3].Select(parts => (Condition)new AllOf(parts.ToValueList())),
                Canonical(depth - 1).Array[2, 3].Select(parts => (Condition)new AnyOf(parts.ToValueList())),
                Canonical(depth - 1).Select(part => (Condition)new Not(part)),
                Gen.Select(Canonical(depth - 1), Canonical(depth - 1), (premise, then) => (Condition)new IfThen(premise, then))
            );

    private static readonly Gen<Relation> Unequal = Gen.OneOf(Relation.Less, Relation.AtMost, Relation.AtLeast, Relation.More);

    private static readonly Gen<Condition> Leaf = Gen.OneOf([
        .. Issues.Select(issue =>
            Gen.Shuffle(issue.Options.ToArray(), 1, issue.Options.Count).Select(some => (Condition)new IsOneOf(issue, some.ToValueList()))
        ),
        Gen.Select(Unequal, Gen.Int[-10, 80], (relation, halves) => (Condition)new Against(Issues[0], relation, new Rational(halves, 2))),
        Unequal.Select(relation => (Condition)new Against(Issues[0], relation, null)),
        Any.Relation.Select(relation => (Condition)new Between(Issues[0], relation, Issues[1])),
    ]);
}
