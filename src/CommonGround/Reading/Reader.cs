using CommonGround.Reading.People;
using CommonGround.Reading.Speech;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading;

/// <summary>Reads an article by rules: the same text and roster give the same extract, on any machine.</summary>
public static class Reader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    /// <summary>Who says what in an article, in the order of its text.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="LongestText"/>.</exception>
    public static Extract Read(Article article, Roster roster)
    {
        if (article.Text.Length > LongestText)
        {
            throw new ArgumentException($"{article.Source} is longer than {LongestText} letters", nameof(article));
        }

        var speech = new SpeechReader(article.Text);
        var cast = new Cast(article.Text);
        var paragraph = new Paragraph(article.Text);
        foreach (var stretch in Paragraphs.Of(article.Text))
        {
            paragraph.MoveTo(stretch);
            speech.Read(paragraph);
            cast.Read(paragraph);
        }

        var resolver = new Resolver(article.Text, Gazetteer.Of(roster), cast);
        var statements = new List<ReadStatement>();
        var attitudes = new List<ReadStatement>();
        foreach (var attribution in speech.Found)
        {
            var (into, letter) = attribution.IsAttitude ? (attitudes, "a") : (statements, "s");
            into.Add(Of(article.Text, attribution, $"{letter}{into.Count + 1}", resolver));
        }

        return new(article) { Statements = [.. Duplicates.Marked(article.Text, statements)], Attitudes = [.. attitudes] };
    }

    private static ReadStatement Of(string text, Attribution attribution, string id, Resolver resolver)
    {
        var (speaker, affiliation) = resolver.Of(attribution.Speaker);
        return new(id, attribution.Content.All(part => IsQuote(text, part)), [.. attribution.Content], attribution.Rule)
        {
            Cue = attribution.Cue,
            Speaker = speaker,
            Affiliation = [.. affiliation],
            IsBoilerplate = attribution.IsBoilerplate,
        };
    }

    private static bool IsQuote(string text, Stretch part) => text[part.Start] is '“' or '"' or '«' or '„' or '‘' or '\'' or '`' or '”';
}
