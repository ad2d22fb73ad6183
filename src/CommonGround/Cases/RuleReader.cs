using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads whose signatures an agreement needs.</summary>
internal static class RuleReader
{
    private const string Unanimity = "unanimity";

    public static SigningRule Read(YamlNode? node, ValueList<Party> parties, CaseNames names, ProblemList problems)
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

        if (Fields.Open(node, node, Shape.Rule, problems) is not { } fields)
        {
            return SigningRule.Unanimity;
        }

        var allBut = fields.Require("all-but", "1") is { } number ? Scalars.Whole(number, 0, problems) : null;
        var signatories = parties.Count(party => party.Signs);
        if (allBut > 0 && allBut >= signatories && parties.Count == names.Parties.Count)
        {
            problems.Error(
                fields.Find("all-but")!,
                string.Create(CultureInfo.InvariantCulture, $"all but {allBut} of {signatories} signatories leaves nobody to sign")
            );
        }

        return new SigningRule(allBut ?? 0, names.Parties.Read(fields.Find("vetoes"), problems));
    }
}
