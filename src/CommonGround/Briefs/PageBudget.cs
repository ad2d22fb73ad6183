namespace CommonGround.Briefs;

/// <summary>
/// Cuts sections to the lines of one side of paper, and lets each say what it leaves out. Every section has a share; what one
/// does not use goes first to those that lack no more than a note would take, then to the others in order. Lengths are estimates, on the safe side for A4 and Letter.
/// </summary>
internal static class PageBudget
{
    /// <summary>A section's title with the space around it.</summary>
    private const double Heading = 1.4;

    /// <summary>What the sentence about what is left out takes.</summary>
    private const double Note = 1.5;

    /// <summary>The share of a section that stands there only where it takes nothing from another.</summary>
    public const double IfAllFit = 0;

    /// <summary>Sections in order of reading, each with its share of the lines.</summary>
    public static IReadOnlyList<Section> Fit(IReadOnlyList<(Section Section, double Share)> sections, double lines)
    {
        if (sections.Sum(entry => BlockLength.Of(entry.Section.Blocks) + Heading) > lines)
        {
            sections = [.. sections.Where(entry => entry.Share > IfAllFit)];
        }

        var needs = sections.Select(entry => BlockLength.Of(entry.Section.Blocks)).ToArray();
        var given = sections.Select((entry, index) => Math.Min(needs[index], entry.Share)).ToArray();
        var spare = lines - given.Sum() - (sections.Count * Heading);
        foreach (var index in Enumerable.Range(0, given.Length).OrderBy(index => needs[index] - given[index] > Note))
        {
            var more = Math.Min(needs[index] - given[index], Math.Max(spare, 0));
            given[index] += more;
            spare -= more;
        }

        return [.. sections.Select((entry, index) => needs[index] <= given[index] ? entry.Section : Cut(entry.Section, given[index]))];
    }

    private static Section Cut(Section section, double lines)
    {
        var cutter = new BlockCutter(lines - Note);
        var blocks = section.Blocks.Select(cutter.Cut).OfType<Block>().ToList();
        var leftOut = cutter.LeftOut;
        return section with { Blocks = leftOut is null ? blocks : [.. blocks, new Paragraph(leftOut)] };
    }
}
