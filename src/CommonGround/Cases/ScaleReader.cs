using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>Reads the steps of an issue, and refuses too many before it makes them.</summary>
internal sealed class ScaleReader(ProblemList problems, OptionLimit limit)
{
    public Scale? Read(YamlNode node)
    {
        if (Fields.Open(node, node, Shape.Scale, problems) is not { } fields)
        {
            return null;
        }

        var from = Number(fields, "from", "0");
        var to = Number(fields, "to", "36");
        var step = Number(fields, "step", "3");
        if (Unit(fields) is not { } unit || OrNever(fields) is not { } orNever || from is null || to is null || step is null)
        {
            return null;
        }

        var scale = new Scale(from.Value, to.Value, step.Value, unit, orNever);
        return IsSound(scale, fields) ? scale : null;
    }

    private Rational? Number(Fields fields, string key, string example) =>
        fields.Require(key, example) is { } node ? Scalars.Number(node, problems) : null;

    private string? Unit(Fields fields)
    {
        if (fields.Find("unit") is not { } node)
        {
            return "";
        }

        var unit = Scalars.Text(node, problems);
        if (unit is null || (unit != Option.Never && Words.Quoted(unit) == unit))
        {
            return unit;
        }

        problems.Error(node, $"expected a unit in one word, such as months, not “{Wording.Short(unit)}”");
        return null;
    }

    private bool? OrNever(Fields fields)
    {
        if (fields.Find("or") is not { } node)
        {
            return false;
        }

        if (node is YamlText { Value: Option.Never })
        {
            return true;
        }

        problems.Error(node, "“or” takes only never");
        return null;
    }

    private bool IsSound(Scale scale, Fields fields)
    {
        if (scale.Step <= 0)
        {
            problems.Error(fields.Find("step")!, $"a step is more than 0, not {scale.Step}");
            return false;
        }

        if (scale.From > scale.To)
        {
            problems.Error(fields.Find("to")!, $"a scale runs upwards, not from {scale.From} to {scale.To}");
            return false;
        }

        if (!limit.Admits(fields.Find("step")!, scale.Steps + (scale.OrNever ? 1 : 0)))
        {
            return false;
        }

        var last = scale.From + (scale.Step * new Rational(scale.Steps - 1, 1));
        if (last != scale.To)
        {
            problems.Error(fields.Find("to")!, $"steps of {scale.Step} from {scale.From} do not reach {scale.To}; the last is {last}");
            return false;
        }

        return true;
    }
}
