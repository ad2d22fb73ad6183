using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Speech;

/// <summary>Lines of a transcript, “MINISTER LEE: We shall sign.”: a label in capitals says who speaks.</summary>
internal sealed class Transcript(string text)
{
    private const int LongestLabel = 5;

    /// <summary>How far on a label without an office must come again.</summary>
    private const int Reach = 4000;

    private readonly HashSet<string> labels = new(StringComparer.Ordinal);

    /// <summary>What the labelled speaker of a paragraph says; null where it has no label.</summary>
    public Attribution? Of(Paragraph paragraph)
    {
        var words = new Words(text, paragraph.Items);
        var colon = Colon(words);
        if (colon <= 0 || colon + 1 >= words.Length || !IsSpeaker(words, colon))
        {
            return null;
        }

        return new("X: …", [new(words[colon + 1].Start, paragraph.Stretch.End)]) { Speaker = words.Of(0, colon) };
    }

    /// <summary>A journalist's question is nobody's statement.</summary>
    public bool IsQuestion(Attribution line) =>
        text.AsSpan(line.Speaker!.Value.Start, line.Speaker.Value.Length) is "QUESTION" or "Q" or "REPORTER";

    private static int Colon(Words words)
    {
        for (var at = 0; at <= LongestLabel && words.Stands(at); at++)
        {
            if (words.IsKind(at, ItemKind.Colon))
            {
                return at;
            }

            if (!words.IsKind(at, ItemKind.Word) || words.At(at).IndexOfAnyInRange('a', 'z') >= 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>An office makes a speaker, and so does a label that stands before more than one line.</summary>
    private bool IsSpeaker(Words words, int colon)
    {
        for (var at = 0; at < colon; at++)
        {
            if (words.Has(at, WordClass.Role | WordClass.Title))
            {
                return true;
            }
        }

        var label = words.Of(0, colon + 1).In(text);
        var rest = text.AsSpan(words[colon].End);
        return labels.Contains(label)
            || (rest[..Math.Min(rest.Length, Reach)].Contains("\n" + label, StringComparison.Ordinal) && labels.Add(label));
    }
}
