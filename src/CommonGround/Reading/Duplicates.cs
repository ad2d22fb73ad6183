namespace CommonGround.Reading;

/// <summary>A highlight above an article repeats a sentence of its body: it is a duplicate then, and no boilerplate.</summary>
internal static class Duplicates
{
    public static IEnumerable<ReadStatement> Marked(string text, List<ReadStatement> statements)
    {
        if (!statements.Exists(statement => statement.IsBoilerplate))
        {
            return statements;
        }

        var body = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var statement in statements.Where(statement => !statement.IsBoilerplate))
        {
            body.TryAdd(Key(text, statement), statement.Id);
        }

        return statements.Select(statement =>
            statement.IsBoilerplate && body.TryGetValue(Key(text, statement), out var original)
                ? statement with
                {
                    DuplicateOf = original,
                    IsBoilerplate = false,
                }
                : statement
        );
    }

    private static string Key(string text, ReadStatement statement) =>
        string.Concat(statement.Content.SelectMany(part => part.In(text)).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
