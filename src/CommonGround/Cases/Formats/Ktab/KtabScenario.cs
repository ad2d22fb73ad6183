using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Ktab;

/// <summary>A scenario of KTAB's Spatial Model of Politics: actors with influence, and a position and salience, 0 to 100, on each dimension.</summary>
internal sealed record KtabScenario(string Name, string Description, IReadOnlyList<string> Dimensions, IReadOnlyList<KtabActor> Actors)
{
    private const int Before = 3;

    /// <summary>Whether a file starts as these do: a name, a description, and how many actors and dimensions; then a row of titles.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var first = end < 0 ? [] : CsvReader.Read(text[..end].ToString());
        return first is [var cells]
            && cells.Count is 4
            && Numbers.Whole(cells[2].Text) is not null
            && Numbers.Whole(cells[3].Text) is not null;
    }

    public static KtabScenario? Read(string path, string text, ProblemList problems)
    {
        var rows = CsvReader.Read(text);
        var (actors, dimensions) = (Numbers.Whole(rows[0][2].Text)!.Value, Numbers.Whole(rows[0][3].Text)!.Value);
        if (actors < 1 || actors > CaseLimits.Parties || dimensions < 1 || dimensions > CaseLimits.Issues)
        {
            return Refuse(
                problems,
                path,
                rows[0][2],
                FormattableString.Invariant(
                    $"a case has 1 to {CaseLimits.Parties} parties and 1 to {CaseLimits.Issues} issues, here are {actors} and {dimensions}"
                )
            );
        }

        if (rows.Count - 2 != actors)
        {
            return Refuse(
                problems,
                path,
                rows[0][2],
                FormattableString.Invariant($"expected {actors} actors after the row of titles, here are {Math.Max(rows.Count - 2, 0)}")
            );
        }

        var width = Before + (2 * (int)dimensions);
        if (rows.Skip(1).FirstOrDefault(row => row.Count != width) is { } odd)
        {
            return Refuse(
                problems,
                path,
                odd[0],
                FormattableString.Invariant(
                    $"expected {width} values: name, description, influence, and position and salience on {dimensions} dimensions; here are {odd.Count}"
                )
            );
        }

        var read = rows.Skip(2).Select(row => Actor(path, row, problems)).ToArray();
        return problems.HasErrors
            ? null
            : new(
                rows[0][0].Text,
                rows[0][1].Text,
                [.. Enumerable.Range(0, (int)dimensions).Select(dimension => Title(rows[1], dimension))],
                read
            );
    }

    /// <summary>“D0 Position” and “Policy Position” are titled D0 and Policy.</summary>
    private static string Title(IReadOnlyList<CsvCell> titles, int dimension)
    {
        var title = titles[Before + (2 * dimension)].Text;
        var cut = title.EndsWith(" Position", StringComparison.OrdinalIgnoreCase) ? title[..^" Position".Length].Trim() : title;
        return cut.Length == 0 ? FormattableString.Invariant($"Dimension {dimension + 1}") : cut;
    }

    private static KtabActor Actor(string path, IReadOnlyList<CsvCell> row, ProblemList problems)
    {
        Rational[] numbers = [.. row.Skip(Before).Select(cell => Number(path, cell, 100, problems))];
        return new(
            row[0].Text,
            row[1].Text,
            Number(path, row[2], null, problems),
            [.. numbers.Where((_, place) => place % 2 == 0)],
            [.. numbers.Where((_, place) => place % 2 == 1)]
        );
    }

    private static Rational Number(string path, CsvCell cell, int? most, ProblemList problems)
    {
        if (Numbers.Read(cell.Text) is { } number && number >= Rational.Zero && (most is null || number <= most.Value))
        {
            return number;
        }

        problems.Error(
            path,
            cell.Line,
            cell.Column,
            $"expected a number {(most is null ? "from 0" : "from 0 to 100")}, not “{Wording.Short(cell.Text)}”"
        );
        return 0;
    }

    private static KtabScenario? Refuse(ProblemList problems, string path, CsvCell place, string message)
    {
        problems.Error(path, place.Line, place.Column, message);
        return null;
    }
}

/// <summary>Somebody of a scenario, with a position and a salience on each dimension.</summary>
internal sealed record KtabActor(
    string Name,
    string Description,
    Rational Influence,
    IReadOnlyList<Rational> Positions,
    IReadOnlyList<Rational> Saliences
);
