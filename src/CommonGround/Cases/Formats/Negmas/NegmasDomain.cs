using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Negmas;

/// <summary>Reads the issues of an outcome space: lists of values, ranges of whole numbers, and ranges of real ones cut in steps.</summary>
internal sealed class NegmasDomain(ImportSettings settings, ProblemList problems)
{
    private readonly DomainLimit limit = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public Domain? Read(YamlMap map, string fileName)
    {
        var issues = map.At("issues").Items().Select((issue, place) => Issue(issue, place)).ToArray();
        return issues.Any(issue => issue is null) ? null : new(map.At("name").Text() ?? fileName, [.. issues.Select(issue => issue!)]);
    }

    private DomainIssue? Issue(YamlNode node, int place)
    {
        var name = node.At("name").Text() ?? FormattableString.Invariant($"issue {place + 1}");
        if (!names.Add(name))
        {
            return Refuse(node, $"two issues are named “{Wording.Short(name)}”");
        }

        var type = node.At("type").Text() ?? "";
        var values = node.At("values");
        var bounds = values.Items();
        return type.EndsWith("ContiguousIssue", StringComparison.Ordinal) && bounds.Count == 2
                ? Range(node, name, bounds[0], bounds[1], isReal: false)
            : type.EndsWith("ContinuousIssue", StringComparison.Ordinal) && bounds.Count == 2
                ? Range(node, name, bounds[0], bounds[1], isReal: true)
            : bounds.Count > 0 ? Named(node, name, bounds)
            : values is YamlText ? Counted(node, name, values)
            : Refuse(node, $"“{Wording.Short(name)}” has no values");
    }

    private DomainIssue? Named(YamlNode node, string name, IReadOnlyList<YamlNode> values) =>
        limit.Refusal(values.Count) is { } refusal
            ? Refuse(node, refusal)
            : new(name, name, [.. values.Select(value => value.Text() ?? "")]);

    /// <summary>A number alone stands for so many values, from 0.</summary>
    private DomainIssue? Counted(YamlNode node, string name, YamlNode count) =>
        Numbers.Whole(count.Text()) is { } many && many > 0
            ? Steps(node, name, new Scale(0, new Rational(many - 1, 1), 1, ""))
            : Refuse(count, $"expected values of “{Wording.Short(name)}”, or how many there are");

    private DomainIssue? Range(YamlNode node, string name, YamlNode from, YamlNode to, bool isReal)
    {
        var (low, high) = (from.Number(problems), to.Number(problems));
        var step = isReal ? (high - low) / settings.RealSteps : 1;
        return low > high || step <= 0 ? Refuse(node, $"the range of “{Wording.Short(name)}” runs backwards or is empty")
            : isReal || (low.Denominator.IsOne && high.Denominator.IsOne) ? Steps(node, name, new Scale(low, high, step, ""))
            : Refuse(node, $"the bounds of “{Wording.Short(name)}” are not whole numbers");
    }

    private DomainIssue? Steps(YamlNode node, string name, Scale scale) =>
        limit.Refusal(scale.Steps) is { } refusal ? Refuse(node, refusal)
        : new[] { scale.From, scale.To, scale.Step }.All(Numbers.HasDecimal) ? DomainIssue.On(name, name, scale)
        : Refuse(node, $"the steps of “{Wording.Short(name)}” have too many digits");

    private DomainIssue? Refuse(YamlNode place, string message)
    {
        problems.Error(place, message);
        return null;
    }
}
