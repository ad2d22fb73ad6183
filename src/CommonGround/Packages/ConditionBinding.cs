namespace CommonGround.Packages;

/// <summary>Ties the words of a condition to issues and options, and gathers what cannot be tied.</summary>
internal sealed class ConditionBinding(IReadOnlyList<Issue> issues, string noun)
{
    private readonly Dictionary<string, Issue> byName = issues
        .DistinctBy(issue => issue.Name, StringComparer.Ordinal)
        .ToDictionary(issue => issue.Name, StringComparer.Ordinal);

    public List<ConditionError> Errors { get; } = [];

    public Condition? Bind(Syntax syntax) =>
        syntax switch
        {
            Syntax.Every every => BindAll(every.Parts) is { } parts ? new AllOf(parts) : null,
            Syntax.Some some => BindAll(some.Parts) is { } parts ? new AnyOf(parts) : null,
            Syntax.Negation negation => Bind(negation.Part) is { } part ? new Not(part) : null,
            Syntax.Implication implication => BindAll([implication.If, implication.Then]) is { } parts
                ? new IfThen(parts[0], parts[1])
                : null,
            Syntax.Mention mention => FindIssue(mention.Name) is { } done ? new IsOneOf(done, [done.Options[^1]]) : null,
            Syntax.Membership membership => BindMembership(membership),
            Syntax.Comparison comparison => BindComparison(comparison),
            _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
        };

    private ValueList<Condition>? BindAll(IReadOnlyList<Syntax> parts)
    {
        var bound = parts.Select(Bind).ToArray();
        return bound.Any(part => part is null) ? null : bound.Select(part => part!).ToValueList();
    }

    private Condition? BindMembership(Syntax.Membership membership)
    {
        if (FindIssue(membership.Left) is not { } issue)
        {
            return null;
        }

        var options = membership.Options.Select(word => FindOption(issue, word)).ToArray();
        if (options.Any(option => option is null))
        {
            return null;
        }

        var condition = new IsOneOf(issue, options.Select(option => option!).ToValueList());
        return membership.Negated ? new Not(condition) : condition;
    }

    private Condition? BindComparison(Syntax.Comparison comparison)
    {
        if (FindIssue(comparison.Left) is not { } issue)
        {
            return null;
        }

        var relation = RelationOf(comparison.Sign);
        if (
            comparison.Right.Unit is null
            && issue.IndexOf(comparison.Right.Text) < 0
            && byName.TryGetValue(comparison.Right.Text, out var other)
        )
        {
            return BindBetween(comparison, issue, relation, other);
        }

        if (comparison.Lag is { } lag)
        {
            return Fail(lag, $"only the name of a scale can have something added to it, and “{comparison.Right.Text}” is none");
        }

        if (issue.Scale is not null && relation is not (Relation.Equal or Relation.NotEqual))
        {
            return BindAgainst(issue, relation, comparison.Right);
        }

        if (relation is not (Relation.Equal or Relation.NotEqual))
        {
            return Fail(
                comparison.Left,
                $"“{issue.Name}” is not on a scale, so “{relation.Sign()}” has no meaning for it; use =, != or in"
            );
        }

        if (FindOption(issue, comparison.Right) is not { } option)
        {
            return null;
        }

        var condition = new IsOneOf(issue, [option]);
        return relation == Relation.Equal ? condition : new Not(condition);
    }

    private Condition? BindBetween(Syntax.Comparison comparison, Issue left, Relation relation, Issue right) =>
        (left.Scale, right.Scale) switch
        {
            (null, _) => Fail(comparison.Left, $"“{left.Name}” is not on a scale, so it cannot be compared with “{right.Name}”"),
            (_, null) => Fail(comparison.Right, $"“{right.Name}” is not on a scale, so it cannot be compared with “{left.Name}”"),
            ({ } a, { } b) when a.Unit != b.Unit => Fail(
                comparison.Right,
                $"“{left.Name}” is in {UnitOf(a)} and “{right.Name}” in {UnitOf(b)}: compare scales with one unit"
            ),
            _ => WithLag(new(left, relation, right), comparison),
        };

    private Condition? WithLag(Between between, Syntax.Comparison comparison)
    {
        if (comparison.Lag is not { } word)
        {
            return between;
        }

        var lag = Rational.TryParse(word.Text, out var amount) ? amount : 0;
        return UnitFits(between.Right, word) ? between with { Lag = comparison.IsLess ? -lag : lag } : FailUnit(between.Right, word);
    }

    private Condition? BindAgainst(Issue issue, Relation relation, Syntax.Word word)
    {
        if (word.Text == Option.Never)
        {
            return issue.Scale!.OrNever ? new Against(issue, relation, null) : Fail(word, $"“{issue.Name}” has no option never");
        }

        if (word.Unit is null || !Rational.TryParse(word.Text, out var place))
        {
            return FailOption(issue, word);
        }

        return UnitFits(issue, word) ? new Against(issue, relation, place) : FailUnit(issue, word);
    }

    private Issue? FindIssue(Syntax.Word word)
    {
        if (byName.TryGetValue(word.Text, out var issue))
        {
            return issue;
        }

        Fail(word, $"no {noun} is named “{word.Text}”{Meant(word.Text, byName.Keys)}");
        return null;
    }

    private Option? FindOption(Issue issue, Syntax.Word word)
    {
        if (word.Unit is not null && issue.Scale is { } scale && Rational.TryParse(word.Text, out var place))
        {
            if (!UnitFits(issue, word))
            {
                FailUnit(issue, word);
                return null;
            }

            return issue.Options.FirstOrDefault(option => option.At == place) ?? NoStep(issue, scale, word, place);
        }

        var name = string.IsNullOrEmpty(word.Unit) ? word.Text : $"{word.Text} {word.Unit}";
        var index = issue.IndexOf(name);
        if (index < 0)
        {
            FailOption(issue, word);
            return null;
        }

        return issue.Options[index];
    }

    private Option? NoStep(Issue issue, Scale scale, Syntax.Word word, Rational place)
    {
        var nearest = issue.Options.Where(option => option.At is not null).MinBy(option => Rational.Abs(option.At!.Value - place));
        Fail(
            word,
            $"{scale.Name(place)} is not a step of “{issue.Name}” (from {scale.From} to {scale.To} by {scale.Step}); nearest is {nearest}"
        );
        return null;
    }

    private static bool UnitFits(Issue issue, Syntax.Word word) => issue.Scale!.IsIn(word.Unit);

    private Condition? FailUnit(Issue issue, Syntax.Word word) =>
        Fail(word, $"“{issue.Name}” is in {UnitOf(issue.Scale!)}, not in {word.Unit}");

    private Condition? FailOption(Issue issue, Syntax.Word word)
    {
        var names = issue.Options.Select(option => option.Name).ToArray();
        var choices = issue.Scale is { } scale
            ? $"a number of {UnitOf(scale)}{(scale.OrNever ? " or never" : "")}"
            : $"one of {string.Join(", ", names.Take(12))}{(names.Length > 12 ? ", …" : "")}";
        return Fail(word, $"“{issue.Name}” has no option “{word.Text}”{Meant(word.Text, names)}; expected {choices}");
    }

    private Condition? Fail(Syntax.Word word, string message)
    {
        Errors.Add(new ConditionError(word.Offset, message));
        return null;
    }

    private static string UnitOf(Scale scale) => scale.Unit.Length == 0 ? "plain numbers" : scale.Unit;

    private static string Meant(string written, IEnumerable<string> known) =>
        Words.Nearest(written, known) is { } nearest ? $" (did you mean “{nearest}”?)" : "";

    private static Relation RelationOf(string sign) =>
        sign switch
        {
            "<" => Relation.Less,
            "<=" or "≤" => Relation.AtMost,
            "=" => Relation.Equal,
            "!=" or "≠" => Relation.NotEqual,
            ">=" or "≥" => Relation.AtLeast,
            _ => Relation.More,
        };
}
