namespace CommonGround.Briefs;

/// <summary>What is handed over about a negotiation: sections that say what was found, and the evidence that they cite.</summary>
public sealed record Brief(string Title, DateOnly AsOf, IReadOnlyList<Section> Sections)
{
    /// <summary>The pages for a reader without time, before the sections, which are then their annex.</summary>
    public IReadOnlyList<Sheet> Sheets { get; init; } = [];

    /// <summary>Every statement that a phrase, cell, mark or bar may cite by its name.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The texts in which the evidence stands, for who wants to read what is around a passage.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    private IEnumerable<Section> AllSections => Sheets.SelectMany(sheet => sheet.Sections).Concat(Sections);

    /// <summary>The names of all evidence that some section cites, each once, in the order of reading.</summary>
    public IEnumerable<string> Cited => AllSections.SelectMany(Citations.In).Distinct(StringComparer.Ordinal);
}

/// <summary>One question of the brief, and what is to be said to it. The name is unique in the brief: letters, digits, hyphens.</summary>
public sealed record Section(string Name, string Title, IReadOnlyList<Block> Blocks)
{
    public IReadOnlyList<Section> Sections { get; init; } = [];
}

/// <summary>A source as it was written, which a page shows with the passages marked.</summary>
public sealed record Document(string Name, string Title, string Text);
