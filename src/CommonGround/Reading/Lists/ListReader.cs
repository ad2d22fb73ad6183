using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Lists;

/// <summary>Finds points that a text enumerates, in a sentence or line by line, and how many it says that there are.</summary>
internal sealed class ListReader(string text)
{
    /// <summary>How many paragraphs after a claim its points may begin.</summary>
    private const int Reach = 2;

    private readonly List<ReadList> found = [];
    private readonly List<Stretch> points = [];
    private MarkerStyle style;
    private Stretch opening;
    private int? claimed;
    private (Stretch Sentence, int Count)? claim;
    private int sinceClaim;
    private int ordinals;
    private bool awaits;

    public IReadOnlyList<ReadList> Found => found;

    public void Read(Paragraph paragraph)
    {
        if (Marker.Of(text.AsSpan(paragraph.Stretch.Start, paragraph.Stretch.Length)) is { } marker)
        {
            Line(paragraph.Stretch, marker);
        }
        else if (points.Count > 0 && (ordinals == 0 || !StartsWithOrdinal(paragraph)))
        {
            Close();
        }

        if (sinceClaim++ > Reach)
        {
            claim = null;
        }

        foreach (var range in paragraph.ItemSentences)
        {
            Sentence(new(text, paragraph.Items[range]));
        }

        Quoted(paragraph);
        awaits = text[paragraph.Stretch.End - 1] == ':';
    }

    /// <summary>To be called after the last paragraph.</summary>
    public void Close()
    {
        if (points.Count >= 2)
        {
            found.Add(new(new(Math.Min(opening.Start, points[0].Start), points[^1].End), claimed, [.. points]));
        }

        points.Clear();
        claimed = null;
        ordinals = 0;
    }

    /// <summary>A line with a number, a letter or a bullet goes on with the list before it, or begins one.</summary>
    private void Line(Stretch line, Marker marker)
    {
        var point = WithoutEnd(new(line.Start + marker.Length, line.End));
        if (point.Length <= 0)
        {
            Close();
            return;
        }

        var goesOn = points.Count > 0 && ordinals == 0 && marker.Style == style && (marker.Place == 0 || marker.Place == points.Count + 1);
        if (!goesOn)
        {
            Close();
            if (marker.Place > 1 || (marker.Style == MarkerStyle.Dash && !awaits && claim is null))
            {
                return;
            }

            Open(line);
            style = marker.Style;
        }

        points.Add(point);
    }

    private void Open(Stretch at)
    {
        opening = claim?.Sentence ?? at;
        claimed = claim?.Count;
        claim = null;
    }

    private void Sentence(Words words)
    {
        var counted = Claimed(words);
        if (counted is { } known)
        {
            claim = (words.Of(0, words.Length), known.Count);
            sinceClaim = 0;
        }

        if (points.Count > 0 && ordinals == 0)
        {
            return;
        }

        if (Inline(words, counted) is { } inline)
        {
            var start = counted is { } one ? words[one.Number].Start : inline[0].Start;
            found.Add(new(new(Math.Min(start, inline[0].Start), inline[^1].End), counted?.Count, [.. inline]));
            claim = null;
        }
        else
        {
            Numbered(words);
        }
    }

    private static List<Stretch>? Inline(Words words, Claim? counted) =>
        Enumeration.ByBrackets(words)
        ?? Enumeration.BySemicolons(words, counted is not null)
        ?? (counted is { } known ? Enumeration.ByCommas(words, known) : null);

    /// <summary>“First, … Second, …”: a sentence each.</summary>
    private void Numbered(Words words)
    {
        var place = words.IsKind(1, ItemKind.Comma) ? Ordinal.Of(words.At(0)) : 0;
        if (place == 0)
        {
            return;
        }

        if (place != ordinals + 1)
        {
            Close();
            if (place > 1)
            {
                return;
            }
        }

        if (place == 1)
        {
            Open(words.Of(0, words.Length));
        }

        ordinals = place;
        Enumeration.Add(words, 2, words.Length, points);
    }

    private bool StartsWithOrdinal(Paragraph paragraph) =>
        paragraph.Items.Length > 0 && Ordinal.Of(new Words(text, paragraph.Items).At(0)) == ordinals + 1;

    private static Claim? Claimed(Words words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if ((words.Has(at, WordClass.Numeral) || words.IsKind(at, ItemKind.Number)) && Claim.At(words, at) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What somebody enumerates within a quotation.</summary>
    private void Quoted(Paragraph paragraph)
    {
        if (paragraph.Items.Length == paragraph.Tokens.Length || !paragraph.Has(WordClass.Point))
        {
            return;
        }

        foreach (var range in paragraph.TokenSentences)
        {
            var words = new Words(text, paragraph.Tokens[range]);
            if (Claimed(words) is not { } counted || QuoteAround(paragraph, words[counted.Number]) is not { } quote)
            {
                continue;
            }

            var quoted = new Words(text, words.Items[..Within(words, quote)]);
            if (Inline(quoted, counted) is { } inline)
            {
                found.Add(new(new(quoted[counted.Number].Start, inline[^1].End), counted.Count, [.. inline]));
            }
        }
    }

    private static int Within(Words words, Stretch quote)
    {
        var end = words.Length;
        while (words[end - 1].End > quote.End)
        {
            end--;
        }

        return end;
    }

    private static Stretch? QuoteAround(Paragraph paragraph, Item token)
    {
        foreach (var item in paragraph.Items)
        {
            if (item.Kind == ItemKind.Quote && item.Stretch.Overlaps(token.Stretch))
            {
                return item.Stretch;
            }
        }

        return null;
    }

    private Stretch WithoutEnd(Stretch line)
    {
        var end = line.End;
        while (end > line.Start && (text[end - 1] is '.' or ';' or ',' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return text.AsSpan(line.Start, end - line.Start).EndsWith("; and") ? WithoutEnd(new(line.Start, end - 4)) : new(line.Start, end);
    }
}
