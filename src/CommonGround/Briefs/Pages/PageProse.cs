using System.Xml.Linq;
using static CommonGround.Briefs.Pages.Markup;

namespace CommonGround.Briefs.Pages;

/// <summary>Running text of a page, with links to the statements that it rests on.</summary>
internal sealed class PageProse(IEnumerable<string> evidence, bool byNumber = false)
{
    private readonly Dictionary<string, int> known = Numbered(evidence);

    public IEnumerable<object> Write(Prose text) => text.Phrases.SelectMany(Write);

    /// <summary>Links to statements; a name that the brief has no statement for stays a name.</summary>
    public IEnumerable<object> Cite(IReadOnlyList<string> names) =>
        names.Count == 0
            ? []
            : [Element("sup", Class("cite"), names.SelectMany((name, index) => new object?[] { index > 0 ? " " : null, Link(name) }))];

    private IEnumerable<object> Write(Phrase phrase) => [Emphasised(phrase), .. Cite(phrase.Evidence)];

    private object Link(string name) =>
        known.TryGetValue(name, out var number)
            ? Element(
                "a",
                Attribute("href", Anchor.LinkTo(Anchor.OfEvidence(name))),
                byNumber ? Attribute("title", name) : null,
                byNumber ? $"{number}" : name
            )
            : name;

    private static Dictionary<string, int> Numbered(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            numbers.TryAdd(name, numbers.Count + 1);
        }

        return numbers;
    }

    private static object Emphasised(Phrase phrase) =>
        phrase.Emphasis switch
        {
            Emphasis.None => phrase.Text,
            Emphasis.Strong => Element("strong", phrase.Text),
            Emphasis.Judgement => Judged(phrase.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(phrase)),
        };

    private static XElement Judged(string text) =>
        Element(
            "i",
            Class("judgement"),
            Attribute("title", Wording.JudgementMeans),
            text,
            Element("span", Class("mark"), Wording.JudgementMark)
        );
}
