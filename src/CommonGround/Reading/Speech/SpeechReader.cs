using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Speech;

/// <summary>Reads an article paragraph by paragraph for who says what.</summary>
internal sealed class SpeechReader(string text)
{
    private readonly List<Attribution> found = [];
    private readonly Transcript transcript = new(text);
    private Attribution? last;

    public IReadOnlyList<Attribution> Found => found;

    public void Read(Paragraph paragraph)
    {
        if (!paragraph.IsFurniture && transcript.Of(paragraph) is { } line)
        {
            if (!transcript.IsQuestion(line))
            {
                found.Add(line);
            }

            return;
        }

        var before = found.Count;
        foreach (var range in paragraph.ItemSentences)
        {
            Read(paragraph.Items[range]);
        }

        if (paragraph.IsFurniture)
        {
            MarkBoilerplate(before);
        }
    }

    private void MarkBoilerplate(int from)
    {
        for (var index = from; index < found.Count; index++)
        {
            found[index] = found[index] with { IsBoilerplate = true };
        }
    }

    private void Read(ReadOnlySpan<Item> sentence)
    {
        var before = found.Count;
        new SentenceReader(text, sentence, found).Read();
        Rest(sentence, before);
        last = found.Count > before ? found[^1] : last;
    }

    /// <summary>Quotations that no verb has claimed: they go on, or stand beside who says them.</summary>
    private void Rest(ReadOnlySpan<Item> sentence, int before)
    {
        foreach (var item in sentence)
        {
            if (item.Kind != ItemKind.Quote || IsClaimed(item.Stretch, before) || !IsLong(item.Stretch))
            {
                continue;
            }

            found.Add(Beside(sentence, item) ?? new("goes on", [item.Stretch]) { Speaker = last?.Speaker, GoesOn = last is not null });
        }
    }

    /// <summary>“…,” one diplomat.</summary>
    private static Attribution? Beside(ReadOnlySpan<Item> sentence, Item quote)
    {
        var at = sentence.IndexOf(quote);
        var phrases = new NounPhrases(sentence);
        var end = phrases.EndAfter(at + 1);
        if (at == 0 && end > 1 && (end == sentence.Length || sentence[end].Kind == ItemKind.Stop))
        {
            return new("“…,” X", [quote.Stretch]) { Speaker = new(sentence[1].Start, sentence[end - 1].End) };
        }

        var subject = phrases.EndAfter(0);
        return subject > 0 && subject <= at
            ? new("X … “…”", [quote.Stretch]) { Speaker = new(sentence[0].Start, sentence[subject - 1].End) }
            : null;
    }

    private bool IsClaimed(Stretch quote, int before)
    {
        for (var index = before; index < found.Count; index++)
        {
            foreach (var part in found[index].Content)
            {
                if (part.Overlaps(quote))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsLong(Stretch quote) => text.AsSpan(quote.Start, quote.Length).Count(' ') >= 3;
}
