using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>
/// Evidence as footnotes: where a statement is first cited it has its footnote, and every other place points to that number.
/// </summary>
internal sealed class EvidenceNotes(Brief brief)
{
    private readonly Dictionary<string, Evidence> evidence = brief.Evidence.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public bool Awaits(string name) => evidence.ContainsKey(name) && !numbers.ContainsKey(name);

    /// <summary>The footnote, or a pointer to it where it stands already.</summary>
    public IEnumerable<OpenXmlElement> Place(string name)
    {
        if (!Awaits(name))
        {
            return PointTo(name);
        }

        var number = numbers.Count + 1;
        numbers.Add(name, number);
        return
        [
            new BookmarkStart { Id = Text(number), Name = Bookmark(number) },
            WordText.Raised(new FootnoteReference { Id = number }),
            new BookmarkEnd { Id = Text(number) },
        ];
    }

    /// <summary>The number of a footnote that stands elsewhere.</summary>
    public IEnumerable<OpenXmlElement> PointTo(string name) =>
        numbers.TryGetValue(name, out var number)
            ? [new SimpleField(WordText.Raised(new Text(Text(number)))) { Instruction = $" NOTEREF {Bookmark(number)} \\f \\h " }]
            : [WordText.Raised(new Text(Printable.Of(name)))];

    /// <summary>All footnotes in the order of their numbers, after the two lines that Word draws above footnotes.</summary>
    public Footnotes All() =>
        new([
            new Footnote(new W.Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new W.Paragraph(new Run(new ContinuationSeparatorMark())))
            {
                Type = FootnoteEndnoteValues.ContinuationSeparator,
                Id = 0,
            },
            .. numbers.OrderBy(entry => entry.Value).Select(entry => Of(entry.Value, evidence[entry.Key])),
        ]);

    private static Footnote Of(int number, Evidence evidence) =>
        new(
            WordText.Paragraph(
                WordStyles.FootnoteText,
                WordText.Raised(new FootnoteReferenceMark()),
                WordText.Run($" {evidence.Name}: {Wording.Origin(evidence)}: “{evidence.Passage}”")
            )
        )
        {
            Id = number,
        };

    private static string Bookmark(int number) => $"_Note{Text(number)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
