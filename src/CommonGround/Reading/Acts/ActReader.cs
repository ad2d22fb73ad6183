using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>Reads an article paragraph by paragraph for demands, refusals, offers and the like, within quotations too.</summary>
internal sealed class ActReader(string text)
{
    private readonly List<Act> found = [];

    public IReadOnlyList<Act> Found => found;

    /// <summary>A headline or a caption repeats the article in fewer words, so it is passed over.</summary>
    public void Read(Paragraph paragraph)
    {
        if (paragraph.IsFurniture || !paragraph.Has(ActSentence.Signs))
        {
            return;
        }

        foreach (var range in paragraph.TokenSentences)
        {
            new ActSentence(text, paragraph.Tokens[range], found).Read();
        }
    }
}
