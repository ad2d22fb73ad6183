using System.Globalization;
using System.Numerics;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what a winning set must reach: a number, a share in per cent or as a fraction, of members or of weights.</summary>
internal sealed class MajorityReader(ValueList<Party> parties, CaseNames names, ProblemList problems)
{
    /// <summary>More than any count of votes or people; with its decimals a weight is a whole number, of which many can be added.</summary>
    private static readonly Rational MostWeight = new(10_000_000_000, 1);

    private const int Decimals = 6;

    private readonly Party[] signatories = [.. parties.Where(party => party.Signs)];

    public ValueList<Majority> ReadAll(YamlNode node)
    {
        if (node is not YamlList { Items.Count: > 0 and <= CaseLimits.Majorities } list)
        {
            problems.Error(
                node,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"expected one to {CaseLimits.Majorities} majorities, such as [{{of: members, at-least: 55%}}, {{weights: {{a-party: 2}}, at-least: 65%}}]"
                )
            );
            return [];
        }

        return list.Items.Select(Read).OfType<Majority>().ToValueList();
    }

    private Majority? Read(YamlNode node)
    {
        if (Fields.Open(node, node, Shape.Majority, problems) is not { } fields)
        {
            return null;
        }

        if (fields.Has("of") == fields.Has("weights"))
        {
            problems.Error(
                fields.Entry("weights")?.Key ?? fields.Place,
                "a majority is of members or of weights: write “of: members” or “weights: …”"
            );
        }
        else if (fields.Find("of") is { } of && Scalars.Text(of, problems) is not (null or "members"))
        {
            problems.Error(of, $"expected members, not “{of}”; other counts are written as weights");
        }

        if (fields.Has("at-least") == fields.Has("more-than"))
        {
            problems.Error(
                fields.Entry("more-than")?.Key ?? fields.Place,
                "a majority needs at-least or more-than, one of them, such as “at-least: 55%”"
            );
            return null;
        }

        return Read((fields.Find("at-least") ?? fields.Find("more-than"))!, fields.Has("more-than"), fields.Entry("weights"));
    }

    public Majority Read(YamlNode node, bool isStrict, YamlEntry? weights)
    {
        var quota = Quota(node, isStrict);
        var majority = new Majority(quota ?? Talks.Quota.AllBut(0)) { Weights = weights is null ? null : Weights(weights) };
        var isWhole = parties.Count == names.Parties.Count && (majority.Weights?.Count ?? signatories.Length) == signatories.Length;
        if (quota is not null && isWhole && signatories.Length > 0)
        {
            HoldAgainst(node, majority, majority.Total(signatories.Select(party => party.Name)));
        }

        return majority;
    }

    /// <summary>Somebody must be able to win, and nobody without anybody.</summary>
    private void HoldAgainst(YamlNode node, Majority majority, Rational total)
    {
        var quota = majority.Quota;
        if (!quota.IsReached(total, total))
        {
            var meant = quota.Share == 0 && quota.Beyond <= 100 ? $" (did you mean {quota.Beyond}%?)" : "";
            var all = majority.Weights is null ? $"there are {total} signatories" : $"the weights add up to {total}";
            problems.Error(node, $"{quota} cannot be reached, since {all}: nobody could win{meant}");
        }
        else if (quota.IsReached(0, total))
        {
            problems.Error(node, $"{quota} is reached without anybody");
        }
    }

    private Quota? Quota(YamlNode node, bool isStrict)
    {
        if (Scalars.Text(node, problems) is not { } written)
        {
            return null;
        }

        if (written.EndsWith('%') && Rational.TryParse(written[..^1], out var percent))
        {
            return new(percent / 100, 0, isStrict);
        }

        if (
            written.Split('/') is [var over, var under]
            && Digits(over)
            && Digits(under)
            && Rational.Parse(under) is var parts
            && parts != 0
        )
        {
            return new(Rational.Parse(over) / parts, 0, isStrict);
        }

        if (Rational.TryParse(written, out var number))
        {
            return new(0, number, isStrict);
        }

        problems.Error(node, $"expected a number such as 255, or a share such as 65% or 2/3, not “{Wording.Short(written)}”");
        return null;
    }

    private static bool Digits(string text) => text.Trim() is { Length: > 0 and <= 9 } digits && digits.All(char.IsAsciiDigit);

    private ValueList<Weight> Weights(YamlEntry entry)
    {
        if (entry.Value is not YamlMap map)
        {
            problems.Error(entry.Value, "expected a weight for each signatory, such as {a-party: 2}");
            return [];
        }

        var weights = map.Entries.Where(weight => IsOfSignatory(weight.Key)).Select(Weight).OfType<Weight>().ToValueList();
        var missing = signatories.Where(party => map.Find(party.Name) is null).Select(party => $"“{party.Name}”").ToArray();
        if (missing.Length > 0)
        {
            problems.Error(entry.Key, $"no weight is given for {Wording.Some(missing)}; who counts nothing has 0");
        }

        return weights;
    }

    private bool IsOfSignatory(YamlText name)
    {
        if (!names.Parties.Knows(name, problems))
        {
            return false;
        }

        if (parties.Any(party => party.Name == name.Value && !party.Signs))
        {
            problems.Error(name, $"“{name.Value}” does not sign, so it has no weight");
            return false;
        }

        return true;
    }

    private Weight? Weight(YamlEntry entry)
    {
        if (Scalars.Number(entry.Value, problems) is not { } value)
        {
            return null;
        }

        if (value >= 0 && value <= MostWeight && value.Denominator <= BigInteger.Pow(10, Decimals))
        {
            return new(entry.Key.Value, value);
        }

        problems.Error(
            entry.Value,
            string.Create(
                CultureInfo.InvariantCulture,
                $"a weight is a number from 0 to {MostWeight} with at most {Decimals} decimals, not {Wording.Short(value.ToString())}"
            )
        );
        return null;
    }
}
