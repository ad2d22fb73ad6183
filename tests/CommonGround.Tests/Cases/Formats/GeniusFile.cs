using System.Globalization;

namespace CommonGround.Tests.Cases.Formats;

/// <summary>Files as GENIUS writes them, about a port that never was, and what its formula makes of them.</summary>
internal static class GeniusFile
{
    public const string Domain = """
        <negotiation_template>
          <utility_space number_of_issues="3">
            <objective index="0" name="The old port" type="objective">
              <issue index="1" name="Cargo" type="discrete">
                <item index="1" value="Grain"/>
                <item index="2" value="Salt &amp; Fish"/>
              </issue>
              <issue index="2" name="Berths" type="integer" lowerbound="2" upperbound="6"/>
              <issue index="3" name="Depth" type="real"><range lowerbound="0" upperbound="2"/></issue>
            </objective>
          </utility_space>
        </negotiation_template>
        """;

    public const string Miller = """
        <utility_space>
          <objective index="0" name="The old port" type="objective">
            <issue index="1" name="Cargo" type="discrete">
              <item index="1" value="Grain" evaluation="4"/>
              <item index="2" value="Salt &amp; Fish" evaluation="1"/>
            </issue>
            <issue index="2" name="Berths" type="integer" lowerbound="2" upperbound="6">
              <evaluator ftype="linear" slope="0.5" offset="-0.5"/>
            </issue>
            <issue index="3" name="Depth" type="real">
              <range lowerbound="0" upperbound="2"/>
              <evaluator ftype="triangular" parameter0="0" parameter1="2" parameter2="0.5"/>
            </issue>
            <weight index="1" value="0.5"/>
            <weight index="2" value="0.3"/>
            <weight index="3" value="2.0E-1"/>
          </objective>
          <discount_factor value="0.9"/>
          <reservation value="0.25"/>
        </utility_space>
        """;

    /// <summary>A domain of discrete issues with so many values each.</summary>
    public static string DomainOf(params int[] sizes) =>
        $"<negotiation_template><utility_space><objective index=\"0\" name=\"any\">{string.Concat(sizes.Select((size, issue) => Issue(issue, Enumerable.Repeat("", size))))}</objective></utility_space></negotiation_template>";

    public static string ProfileOf(double[] weights, double[][] evaluations, double reservation = 0) =>
        $"<utility_space><objective index=\"0\" name=\"any\">{string.Concat(evaluations.Select((row, issue) => Issue(issue, row.Select(value => $" evaluation=\"{Number(value)}\""))))}"
        + $"{string.Concat(weights.Select((weight, issue) => $"<weight index=\"{issue + 1}\" value=\"{Number(weight)}\"/>"))}</objective>"
        + $"<reservation value=\"{Number(reservation)}\"/></utility_space>";

    private static string Issue(int issue, IEnumerable<string> attributes) =>
        $"<issue index=\"{issue + 1}\" name=\"Issue {issue}\" type=\"discrete\">{string.Concat(attributes.Select((more, item) => $"<item index=\"{item + 1}\" value=\"Value {item}\"{more}/>"))}</issue>";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
