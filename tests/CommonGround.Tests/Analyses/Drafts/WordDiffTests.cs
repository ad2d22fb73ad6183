using CommonGround.Analyses.Drafts.Changes;

namespace CommonGround.Tests.Analyses.Drafts;

public sealed class WordDiffTests
{
    private static readonly Gen<string> Text = Gen.OneOf("the", "ferry", "starts", ",", ".", "soon")
        .Array[0, 14]
        .Select(words => string.Join(' ', words));

    [Fact]
    public void What_is_kept_and_dropped_is_the_old_text_and_what_is_kept_and_added_the_new_one() =>
        Gen.Select(Text, Text)
            .Sample(
                (older, newer) =>
                {
                    var runs = WordDiff.Between(older, newer);
                    Assert.Equal(WordDiff.Words(older), Words(runs, WordKind.Dropped));
                    Assert.Equal(WordDiff.Words(newer), Words(runs, WordKind.Added));
                },
                iter: 2_000
            );

    [Fact]
    public void No_shorter_script_exists() =>
        Gen.Select(Text, Text)
            .Sample(
                (older, newer) =>
                {
                    var (before, after) = (WordDiff.Words(older), WordDiff.Words(newer));
                    var edits = WordDiff
                        .Between(older, newer)
                        .Where(run => run.Kind != WordKind.Kept)
                        .Sum(run => WordDiff.Words(run.Text).Count);
                    Assert.Equal(before.Count + after.Count - (2 * LongestCommon(before, after)), edits);
                },
                iter: 2_000
            );

    [Fact]
    public void Texts_that_differ_too_much_are_given_whole()
    {
        string Many(string word) => string.Join(' ', Enumerable.Range(0, WordDiff.Most).Select(number => $"{word}{number}"));
        Assert.Equal([WordKind.Dropped, WordKind.Added], WordDiff.Between($"so {Many("a")}", $"so {Many("b")}").Select(run => run.Kind));
    }

    private static IEnumerable<string> Words(IEnumerable<WordRun> runs, WordKind kind) =>
        runs.Where(run => run.Kind == WordKind.Kept || run.Kind == kind).SelectMany(run => WordDiff.Words(run.Text));

    private static int LongestCommon(List<string> before, List<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = 1; i <= before.Count; i++)
        {
            for (var j = 1; j <= after.Count; j++)
            {
                lengths[i, j] = before[i - 1] == after[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
            }
        }

        return lengths[before.Count, after.Count];
    }
}
