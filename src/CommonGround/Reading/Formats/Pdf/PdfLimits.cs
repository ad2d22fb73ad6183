using UglyToad.PdfPig;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>
/// How a PDF is parsed, and how much of it: a few bytes may draw one form within another until no memory is left, so what
/// is drawn counts like what is unpacked.
/// </summary>
internal sealed class PdfLimits : ParsingOptions
{
    private const int MostLetters = 8 * 1024 * 1024;
    private const int MostOperations = 32 * 1024 * 1024;
    private const int MostForms = 100_000;

    private readonly string name;
    private int letters;
    private int operations;
    private int forms;

    public PdfLimits(string name, long packed)
    {
        this.name = name;
        Unpacked = new(name, packed);
        FilterProvider = new CountedFilters(this);
        SkipMissingFonts = true;
    }

    public Expansion Unpacked { get; }

    /// <summary>The limit that was met first: the parser hides some exceptions on their way.</summary>
    public UnreadableException? Refusal { get; private set; }

    public void Spend(long unpacked) => Within(() => Unpacked.Spend(unpacked));

    public void SpendLetter() => Count(ref letters, 1, MostLetters, "letters");

    public void SpendOperations(int count) => Count(ref operations, count, MostOperations, "drawing steps");

    public void SpendForm() => Count(ref forms, 1, MostForms, "drawn forms");

    public void Assert()
    {
        if (Refusal is { } refusal)
        {
            throw refusal;
        }
    }

    private void Count(ref int spent, int count, int most, string what)
    {
        Assert();
        spent += count;
        if (spent > most)
        {
            Refusal = new(name, $"has more than {most} {what}, the most that is read");
            throw Refusal;
        }
    }

    private void Within(Action spend)
    {
        Assert();
        try
        {
            spend();
        }
        catch (UnreadableException refusal)
        {
            Refusal = refusal;
            throw;
        }
    }
}
