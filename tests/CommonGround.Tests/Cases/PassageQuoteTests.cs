using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases;

public sealed class PassageQuoteTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "the",
        "quay",
        "toll",
        "boats,",
        "“we",
        "will”",
        "…",
        "...",
        "sign.",
        "and",
        "not",
        "a"
    );
    private static readonly Gen<string> Space = Gen.OneOf(" ", " ", " ", "  ", "\n", "\n\n", "\t");

    private static readonly Gen<string> Text = Gen.Select(Word, Space)
        .Array[1, 120]
        .Select(words => string.Concat(words.Select(pair => pair.Item1 + pair.Item2)));

    [Fact]
    public void Whatever_passage_is_quoted_its_reader_finds_it_and_no_word_less() =>
        (from text in Text from start in Gen.Int[0, text.Length] from end in Gen.Int[start, text.Length] select (text, start, end)).Sample(
            (text, start, end) =>
            {
                var source = new Source("news", "sources/news.txt", text);
                if (new PassageQuote(source).Of(new("news", start, end, text[start..end])) is not var (quote, passage))
                {
                    return;
                }

                var written = (YamlMap)YamlReader.Read(new TextFile("t", $"p: {FlowText.Scalar(quote)}\n"), new ProblemList())!;
                Assert.Equal(passage, new PassageFinder(source).Find((YamlText)written.Find("p")!.Value, new ProblemList()));
                Assert.Contains(text[start..end].Trim(), passage.Text, StringComparison.Ordinal);
            },
            iter: 5_000
        );

    [Fact]
    public void Words_that_stand_twice_are_quoted_with_those_around_them()
    {
        const string text = "The port said no. The fishers said no.";
        Assert.Equal("fishers said no.", Quote(text, "said no.", text.LastIndexOf("said", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_passage_is_quoted_by_its_first_words_and_its_last()
    {
        const string text =
            "The port would rather have a joint board than none, and the fishers think so too, as both have said since the storm.";
        Assert.Equal("The port would … since the storm.", Quote(text, text, 0));
    }

    private static string? Quote(string text, string words, int at) =>
        new PassageQuote(new("news", "sources/news.txt", text)).Of(new("news", at, at + words.Length, words))?.Quote;
}
