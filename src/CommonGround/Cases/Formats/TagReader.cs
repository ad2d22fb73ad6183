using System.Buffers;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Formats;

/// <summary>
/// Reads XML as it is found rather than as it should be: <c>&amp;</c> may stand bare, comments before the prolog, attributes without a space
/// between them, and tags may be left open. Document types and entities are refused, so nothing can grow or reach out.
/// </summary>
internal sealed class TagReader
{
    private static readonly SearchValues<char> EndsOfBare = SearchValues.Create(" \t\r\n></");

    private readonly TextFile file;
    private readonly string text;
    private readonly IReadOnlySet<string> leaves;
    private readonly ProblemList problems;
    private readonly Stack<Tag> open = new();
    private readonly Tag document;
    private int at;
    private int count;
    private bool isRefused;

    private TagReader(TextFile file, IReadOnlySet<string> leaves, ProblemList problems)
    {
        (this.file, text, this.leaves, this.problems) = (file, file.Text, leaves, problems);
        document = new("", file, 0);
        open.Push(document);
    }

    /// <summary>The first element of the file; null where the file is refused. A leaf holds no elements, so the next one closes it.</summary>
    public static Tag? Read(TextFile file, IReadOnlySet<string> leaves, ProblemList problems)
    {
        var reader = new TagReader(file, leaves, problems);
        while (!reader.isRefused && reader.Next()) { }

        if (!reader.isRefused && reader.document.Children.Count == 0)
        {
            reader.Refuse(0, "there is no element in this file");
        }

        return reader.isRefused ? null : reader.document.Children[0];
    }

    private bool Next()
    {
        at = text.IndexOf('<', at);
        if (at < 0)
        {
            return false;
        }

        var rest = text.AsSpan(at);
        return rest.StartsWith("<!--") ? Skip("-->", "a comment is opened here and not closed")
            : rest.StartsWith("<?") ? Skip(">", "a “<?” is opened here and not closed")
            : rest.StartsWith("<![CDATA[") ? Skip("]]>", "a CDATA section is opened here and not closed")
            : rest.StartsWith("<!") ? Refuse(at, "document types and entities are not read: remove this declaration")
            : rest.StartsWith("</") ? Close()
            : rest.Length > 1 && IsOfName(rest[1]) ? Open()
            : Pass();
    }

    /// <summary>A bare <c>&lt;</c> is text.</summary>
    private bool Pass()
    {
        at++;
        return true;
    }

    private bool Skip(string end, string message)
    {
        var found = text.IndexOf(end, at, StringComparison.Ordinal);
        if (found < 0)
        {
            return Refuse(at, message);
        }

        at = found + end.Length;
        return true;
    }

    /// <summary>Closes the nearest element of that name with all that is open in it; a tag that closes nothing is passed over.</summary>
    private bool Close()
    {
        at += 2;
        var name = Name();
        if (open.Any(tag => tag.Is(name) && tag != document))
        {
            while (!open.Pop().Is(name)) { }
        }

        var end = text.IndexOf('>', at);
        at = end < 0 ? text.Length : end + 1;
        return true;
    }

    private bool Open()
    {
        var start = at++;
        var tag = new Tag(Name(), file, start);
        var isClosed = Attributes(tag);
        while (open.Count > 1 && leaves.Contains(open.Peek().Name))
        {
            open.Pop();
        }

        open.Peek().Add(tag);
        if (++count > CaseLimits.YamlNodes)
        {
            return Refuse(start, FormattableString.Invariant($"a file holds at most {CaseLimits.YamlNodes} elements"));
        }

        if (!isClosed)
        {
            open.Push(tag);
        }

        return open.Count <= CaseLimits.YamlDepth
            || Refuse(start, FormattableString.Invariant($"elements stand at most {CaseLimits.YamlDepth} deep in each other"));
    }

    /// <summary>Reads up to the end of the tag, or up to the next one; whether the tag closes itself.</summary>
    private bool Attributes(Tag tag)
    {
        while (at < text.Length)
        {
            var character = text[at];
            if (character == '<')
            {
                return false;
            }

            if (character == '>')
            {
                at++;
                return text[at - 2] == '/';
            }

            if (IsOfName(character))
            {
                Attribute(tag);
            }
            else
            {
                at++;
            }
        }

        return false;
    }

    private void Attribute(Tag tag)
    {
        var name = Name();
        SkipSpace();
        if (at >= text.Length || text[at] != '=')
        {
            return;
        }

        at++;
        SkipSpace();
        var quote = at < text.Length ? text[at] : ' ';
        var start = quote is '"' or '\'' ? at + 1 : at;
        var end = quote is '"' or '\'' ? text.IndexOf(quote, start) : EndOfBare(start);
        if (end < 0)
        {
            Refuse(at, "a quotation mark is opened here and not closed");
            at = text.Length;
            return;
        }

        tag.Set(name, Decoded(start, end));
        at = quote is '"' or '\'' ? end + 1 : end;
    }

    private int EndOfBare(int start)
    {
        var length = text.AsSpan(start).IndexOfAny(EndsOfBare);
        return length < 0 ? text.Length : start + length;
    }

    private string Decoded(int start, int end)
    {
        var value = text[start..end];
        if (!value.Contains('&', StringComparison.Ordinal))
        {
            return value;
        }

        var decoded = References.Decode(value, out var unknown);
        if (unknown >= 0)
        {
            Refuse(start + unknown, "entities are not read: write the character itself, or “&amp;” for a bare “&”");
        }

        return decoded;
    }

    private string Name()
    {
        var start = at;
        while (at < text.Length && IsOfName(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private bool Refuse(int place, string message)
    {
        isRefused = true;
        problems.Error(file, place, message);
        return false;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':';
}
