using System.Globalization;
using CommonGround.Analyses;
using CommonGround.Briefs;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests.Analyses;

public sealed class CultureTests
{
    [Fact]
    public void An_answer_is_the_same_in_every_culture()
    {
        var (text, json) = Answers();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Strange();
        try
        {
            Assert.Equal((text, json), Answers());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static (string Text, string Json) Answers()
    {
        var findings = Catalogue.All.Select(analysis => analysis.Ask(Example.Reservoir, new Run())).ToArray();
        return (
            Example.Reservoir.ToBrief(findings).ToText() + Example.Reservoir.ToBrief(findings).ToHtml(),
            string.Concat(findings.Select(finding => finding.ToJson().ToJsonString()))
        );
    }

    /// <summary>Signs that no place uses, so that it needs no culture of the machine.</summary>
    private static CultureInfo Strange()
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberGroupSeparator = "'";
        strange.NumberFormat.NumberDecimalSeparator = "_";
        strange.NumberFormat.NegativeSign = "~";
        strange.DateTimeFormat.DateSeparator = "!";
        return strange;
    }
}
