using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads whose signatures an agreement needs.</summary>
internal sealed class RuleReader(ValueList<Party> parties, CaseNames names, ProblemList problems)
{
    private const string Unanimity = "unanimity";

    private readonly MajorityReader majorities = new(parties, names, problems);

    private int Signatories => parties.Count(party => party.Signs);

    public SigningRule Read(YamlNode? node)
    {
        if (node is null or YamlText { Value: Unanimity })
        {
            return SigningRule.Unanimity;
        }

        if (node is not YamlMap)
        {
            problems.Error(node, "expected unanimity, or a rule such as {all-but: 1, vetoes: [a-party]}");
            return SigningRule.Unanimity;
        }

        return Fields.Open(node, node, Shape.Rule, problems) is { } fields && IsOneRule(fields)
            ? new SigningRule(Majorities(fields), names.Parties.Read(fields.Find("vetoes"), problems)) { Blocking = Blocking(fields) }
            : SigningRule.Unanimity;
    }

    private bool IsOneRule(Fields fields)
    {
        var kinds = new[] { "all-but", "quota", "majorities" }.Where(fields.Has).ToArray();
        switch (kinds)
        {
            case []:
                problems.Error(
                    fields.Place,
                    "a rule needs all-but, quota or majorities, such as “all-but: 1”, “quota: 2/3” or “majorities: [{of: members, at-least: 55%}]”"
                );
                return false;
            case [var first, var second, ..]:
                problems.Error(fields.Entry(second)!.Key, $"these are two rules: {first} and {second}; keep one");
                return false;
            case [not "quota"] when fields.Entry("weights") is { } weights:
                problems.Error(weights.Key, "weights go with quota, or inside one of the majorities");
                return false;
            default:
                return true;
        }
    }

    private ValueList<Majority> Majorities(Fields fields) =>
        fields.Find("all-but") is { } allBut ? [new Majority(Quota.AllBut(AllBut(allBut)))]
        : fields.Find("quota") is { } quota ? [majorities.Read(quota, isStrict: false, fields.Entry("weights"))]
        : majorities.ReadAll(fields.Find("majorities")!);

    private int AllBut(YamlNode node)
    {
        var allBut = Scalars.Whole(node, 0, problems) ?? 0;
        if (allBut > 0 && allBut >= Signatories && parties.Count == names.Parties.Count)
        {
            problems.Error(
                node,
                string.Create(CultureInfo.InvariantCulture, $"all but {allBut} of {Signatories} signatories leaves nobody to sign")
            );
        }

        return allBut;
    }

    private int? Blocking(Fields fields)
    {
        if (fields.Find("blocking") is not { } node || Scalars.Whole(node, 1, problems) is not { } blocking)
        {
            return null;
        }

        if (blocking > Signatories && parties.Count == names.Parties.Count)
        {
            problems.Error(
                node,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{blocking} cannot block among {Signatories} signatories, so nobody would have to sign"
                )
            );
        }

        return blocking;
    }
}
