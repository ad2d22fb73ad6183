using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Negmas;

/// <summary>
/// Reads a linear additive utility function of NegMAS: bias + Σ weight × value function, nothing divided and nothing cut; discounts are
/// taken off and noted. A reserved value of minus infinity is none.
/// </summary>
internal sealed class NegmasProfile(Domain domain, ProblemList problems)
{
    public Profile? Read(YamlNode map, string fileName)
    {
        var remarks = new List<string>();
        var (outer, function) = (map, map);
        while (function.At("ufun") is { } inner)
        {
            remarks.Add(
                $"NegMAS discounts its utilities ({Kind(function)}, {function.At("discount").Text() ?? "by its own rule"}); the values here do not."
            );
            function = inner;
        }

        if (function.At("values") is not { } values)
        {
            problems.Error(
                map,
                $"“{Wording.Short(Kind(function))}” has no values by issue; only linear additive functions can be carried over"
            );
            return null;
        }

        var name = outer.At("name").Text() ?? function.At("name").Text() ?? fileName;
        var worths = domain.Issues.Select((issue, place) => Worths(issue, Of(values, issue, place), values)).ToArray();
        var weights = domain.Issues.Select((issue, place) => Weight(function.At("weights"), issue, place)).ToArray();
        AddBias(function, weights, worths);
        return new(name, weights, worths)
        {
            Reservation = Reserved(outer.At("reserved_value")) ?? Reserved(function.At("reserved_value")),
            Remarks = remarks,
        };
    }

    /// <summary>By the issue's name, or in the order of the issues.</summary>
    private static YamlNode? Of(YamlNode? rows, DomainIssue issue, int place) =>
        rows is YamlList list
            ? place < list.Items.Count
                ? list.Items[place]
                : null
            : rows.At(issue.Key);

    private Rational Weight(YamlNode? weights, DomainIssue issue, int place) =>
        weights is null ? 1 : Of(weights, issue, place)?.Number(problems) ?? 0;

    /// <summary>Any one issue may carry what every package gets.</summary>
    private void AddBias(YamlNode function, Rational[] weights, Rational[][] worths)
    {
        if (function.At("bias")?.Number(problems) is not { } bias || bias == Rational.Zero)
        {
            return;
        }

        var weight = weights[0] == Rational.Zero ? 1 : weights[0];
        worths[0] = [.. worths[0].Select(worth => ((worth * weights[0]) + bias) / weight)];
        weights[0] = weight;
    }

    private Rational[] Worths(DomainIssue issue, YamlNode? function, YamlNode place)
    {
        switch (Kind(function))
        {
            case "TableFun" when function.At("mapping") is YamlMap mapping:
                return Table(issue, mapping);
            case "" when function is YamlMap table:
                return Table(issue, table);
            case "AffineFun" or "LinearFun":
                var (slope, offset) = (function.At("slope")?.Number(problems) ?? 0, function.At("bias")?.Number(problems) ?? 0);
                return Line(issue, slope, offset, function!);
            case "IdentityFun":
                return Line(issue, 1, 0, function!);
            case "ConstFun":
                var constant = function.At("bias")?.Number(problems) ?? 0;
                return [.. issue.Values.Select(_ => constant)];
            case var kind:
                problems.Error(function ?? place, $"what “{issue.Name}” is worth is no table and no line, but “{Wording.Short(kind)}”");
                return new Rational[issue.Values.Count];
        }
    }

    private Rational[] Table(DomainIssue issue, YamlMap mapping)
    {
        var missing = issue.Values.Where(value => mapping.Find(value) is null).Select(value => $"“{Wording.Short(value)}”").ToArray();
        if (missing.Length > 0)
        {
            problems.Warn(mapping, $"no value for {Wording.Some(missing)} of “{issue.Name}”, which is taken as 0");
        }

        return [.. issue.Values.Select(value => mapping.Find(value)?.Value.Number(problems) ?? 0)];
    }

    private Rational[] Line(DomainIssue issue, Rational slope, Rational offset, YamlNode place)
    {
        var numbers = issue.Values.Select((value, step) => issue.Scale is null ? Numbers.Read(value) : issue.At(step)).ToArray();
        if (numbers.Any(number => number is null))
        {
            problems.Error(place, $"a line needs numbers, and “{issue.Name}” has words");
        }

        return [.. numbers.Select(number => ((number ?? 0) * slope) + offset)];
    }

    private Rational? Reserved(YamlNode? node) =>
        node is null || node.Text()?.Trim('+', '-', '.').ToLowerInvariant() is "inf" or "nan" or "none" ? null : node.Number(problems);

    private static string Kind(YamlNode? function)
    {
        var type = function.At("type").Text() ?? function.At("__python_class__").Text() ?? "";
        return type[(type.LastIndexOf('.') + 1)..];
    }
}
