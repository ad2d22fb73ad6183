using System.Buffers;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>Reads the conditions of demands and positions, each error at the character that it is about.</summary>
internal sealed class CaseConditions(CaseIssues issues, ProblemList problems)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>=≤≥≠{");

    public Condition? Read(YamlNode node) => Read(node, "departure <= 12 months", ConditionReading.Read);

    /// <summary>A condition over moves, in which a bare name says that the move is taken.</summary>
    public Condition? OfMoves(YamlNode node) => Read(node, "one-move and not another-move", ConditionReading.ReadOfMoves);

    private Condition? Read(YamlNode node, string example, Func<string, IReadOnlyList<Issue>, ConditionReading> read)
    {
        if (node is not YamlText text)
        {
            problems.Error(node, $"expected a condition such as “{example}”, not a list or a map");
            return null;
        }

        if (!issues.Names.IsComplete)
        {
            return null;
        }

        var reading = read(text.Value, issues.All);
        foreach (var error in reading.Errors.Where(error => !issues.IsBroken(WordAt(text.Value, error.Offset))))
        {
            problems.Error(text.File, text.OffsetOf(error.Offset), error.Message);
        }

        return reading.Condition;
    }

    /// <summary>What a position accepts, rejects or leaves unknown: an option, a list of options, or a condition on its issue.</summary>
    public Condition? About(IssueOptions issue, YamlNode node)
    {
        if (node is YamlList list)
        {
            return OneOf(issue, list);
        }

        if (node is not YamlText text)
        {
            problems.Error(node, $"expected an option of “{issue.Issue.Name}”, a list of options, or a condition");
            return null;
        }

        if (issue.Find(text.Value) is { } option)
        {
            return new IsOneOf(issue.Issue, [issue.Issue.Options[option]]);
        }

        if (!LooksLikeCondition(text.Value))
        {
            problems.Error(node, issue.Missing(text.Value));
            return null;
        }

        var condition = Read(node);
        var others =
            condition
                ?.Issues.Where(other => other.Name != issue.Issue.Name)
                .Select(other => $"“{other.Name}”")
                .Distinct(StringComparer.Ordinal)
                .ToArray()
            ?? [];
        if (others.Length > 0)
        {
            problems.Error(node, $"a position on “{issue.Issue.Name}” cannot speak of {Wording.And(others)}; write a red line");
            return null;
        }

        return condition;
    }

    private IsOneOf? OneOf(IssueOptions issue, YamlList list)
    {
        if (list.Items.Count == 0)
        {
            problems.Error(list, "the list is empty; name an option or leave the key out");
            return null;
        }

        var options = list.Items.Select(item => issue.Read(item, problems)).ToArray();
        return options.Any(option => option is null)
            ? null
            : new IsOneOf(issue.Issue, options.Distinct().Order().Select(option => issue.Issue.Options[option!.Value]).ToValueList());
    }

    private static bool LooksLikeCondition(string text) =>
        text.AsSpan().ContainsAny(Signs) || text.Split(' ').Any(word => word is "in" or "not" or "if");

    private static string WordAt(string text, int offset)
    {
        var start = offset < text.Length && text[offset] == '"' ? offset + 1 : offset;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        return text[Math.Min(start, end)..end];
    }
}
