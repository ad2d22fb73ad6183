namespace CommonGround.Reading.Acts;

/// <summary>In which statement a place of the text stands; asked from the text's start to its end.</summary>
internal sealed class Voices(IEnumerable<ReadStatement> statements)
{
    private const int Nested = 6;

    private readonly (Stretch Part, ReadStatement Statement)[] parts =
    [
        .. statements
            .Where(statement => statement is { DuplicateOf: null, IsBoilerplate: false })
            .SelectMany(statement => statement.Content, (statement, part) => (part, statement))
            .OrderBy(pair => pair.part.Start),
    ];

    private int next;

    public ReadStatement? At(int place)
    {
        while (next > 0 && parts[next - 1].Part.Start > place)
        {
            next--;
        }

        while (next < parts.Length && parts[next].Part.Start <= place)
        {
            next++;
        }

        for (var at = next - 1; at >= 0 && at >= next - Nested; at--)
        {
            if (parts[at].Part.End > place)
            {
                return parts[at].Statement;
            }
        }

        return null;
    }
}
