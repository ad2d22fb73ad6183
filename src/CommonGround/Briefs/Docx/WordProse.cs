using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>Phrases as runs, each followed by what it rests on, as <paramref name="cite"/> writes it.</summary>
internal sealed class WordProse(Func<string, IEnumerable<OpenXmlElement>> cite)
{
    public IEnumerable<OpenXmlElement> Runs(Prose text) => text.Phrases.SelectMany(Runs);

    /// <summary>The whole as a judgement, with one mark.</summary>
    public IEnumerable<OpenXmlElement> Judged(Prose text) =>
        [
            .. text.Phrases.SelectMany(phrase => Citations(phrase).Prepend(WordText.Run(phrase.Text, new Italic()))),
            WordText.Run(Wording.JudgementMark),
        ];

    private IEnumerable<OpenXmlElement> Runs(Phrase phrase) =>
        [
            .. phrase.Emphasis switch
            {
                Emphasis.None => new[] { WordText.Run(phrase.Text) },
                Emphasis.Strong => [WordText.Run(phrase.Text, new Bold())],
                Emphasis.Judgement => [WordText.Run(phrase.Text, new Italic()), WordText.Run(Wording.JudgementMark)],
                _ => throw new ArgumentOutOfRangeException(nameof(phrase)),
            },
            .. Citations(phrase),
        ];

    private IEnumerable<OpenXmlElement> Citations(Phrase phrase) =>
        phrase.Evidence.SelectMany((name, index) => index == 0 ? cite(name) : cite(name).Prepend(Gap()));

    private static Run Gap() => WordText.Raised(new Text(" ") { Space = SpaceProcessingModeValues.Preserve });
}
