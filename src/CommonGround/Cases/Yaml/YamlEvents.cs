using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CommonGround.Cases.Yaml;

/// <summary>What the parser meets in a file, one event after the other, with its offsets.</summary>
internal sealed class YamlEvents(TextFile file)
{
    private readonly Parser parser = new(new Scanner(new StringReader(file.Text), skipComments: true));

    public ParsingEvent Current => parser.Current ?? new StreamEnd();

    /// <summary>YamlDotNet 18.1 lets other exceptions out, without a place: the first of brackets left open, the second of odd tags.</summary>
    public void Next()
    {
        var last = Current.End;
        try
        {
            parser.MoveNext();
        }
        catch (InvalidOperationException error)
        {
            throw new YamlException(last, last, YamlErrors.LeftOpen, error);
        }
        catch (ArgumentException error)
        {
            throw new YamlException(last, last, YamlErrors.OddTag, error);
        }
    }

    public int StartOf(ParsingEvent parsed) => Offset(parsed.Start);

    /// <summary>The end of a text, without the white space that the parser counts in.</summary>
    public int EndOf(Scalar scalar)
    {
        var (start, end) = (Offset(scalar.Start), Offset(scalar.End));
        while (end > start && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether the event starts with this character; a map within a list's brackets may have none of its own.</summary>
    public bool StartsWith(ParsingEvent parsed, char character)
    {
        var offset = Offset(parsed.Start);
        return offset < file.Text.Length && file.Text[offset] == character;
    }

    private int Offset(Mark mark) => (int)Math.Clamp(mark.Index, 0, file.Text.Length);
}
