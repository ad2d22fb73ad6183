using System.Globalization;
using System.Text;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats.Ktab;

/// <summary>Writes a scenario as a case: dimensions become issues on a scale from 0 to 100, positions ideal points.</summary>
internal static class KtabCase
{
    /// <summary>Finer steps are more options than an issue has.</summary>
    private const int MostDecimals = 2;

    private const string Origin =
        "Positions, salience and influence are the file’s; nobody’s words show them. Where an influence is above 100 all are cut by one factor: only ratios count.";

    public static string? Text(IReadOnlyList<OpenFile> files, ImportSettings settings, ProblemList problems)
    {
        if (files.Count > 1)
        {
            problems.Error(files[1].File.Path, 1, 1, "this is a second scenario; import one at a time");
            return null;
        }

        var file = files[0];
        return KtabScenario.Read(file.File.Path, file.Text!.Text, problems) is { } scenario
            ? Text(scenario, file.Text, settings, problems)
            : null;
    }

    private static string Text(KtabScenario scenario, TextFile file, ImportSettings settings, ProblemList problems)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=talks.schema.json\nformat: 1\n");
        text.Append("title: ").Append(Words(scenario.Name, "Scenario")).Append('\n');
        text.Append("as-of: ").Append(settings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        text.Append("note: ").Append(YamlWords.Of($"Imported from KTAB CSV: {scenario.Description}. {Origin}")).Append("\n\nissues:\n");
        var issues = new Slugs("issue");
        string[] keys = [.. scenario.Dimensions.Select(issues.Key)];
        int[] decimals = [.. scenario.Dimensions.Select((_, dimension) => Decimals(scenario, dimension, file, problems))];
        for (var dimension = 0; dimension < keys.Length; dimension++)
        {
            text.Append("  ")
                .Append(keys[dimension])
                .Append(":\n    name: ")
                .Append(Words(scenario.Dimensions[dimension], keys[dimension]));
            text.Append("\n    question: ").Append(YamlWords.Of($"Where on {scenario.Dimensions[dimension]} is it settled?"));
            text.Append("\n    scale: {from: 0, to: 100, step: ").Append(Step(decimals[dimension])).Append("}\n");
        }

        text.Append("\nparties:\n");
        var parties = new Slugs("party");
        var most = scenario.Actors.Select(actor => actor.Influence).Aggregate((Rational)100, Rational.Max);
        foreach (var actor in scenario.Actors)
        {
            var key = parties.Key(actor.Name);
            text.Append("  ").Append(key).Append(":\n    name: ").Append(Words(actor.Name, key));
            if (actor.Description.Length > 0)
            {
                text.Append("\n    role: ").Append(YamlWords.Of(actor.Description));
            }

            text.Append("\n    influence: ").Append(Numbers.Decimal(actor.Influence * 100 / most));
            text.Append("\n    positions:\n");
            for (var dimension = 0; dimension < keys.Length; dimension++)
            {
                text.Append("      ").Append(keys[dimension]).Append(": {ideal: ");
                text.Append(Numbers.Decimal(Rounded(actor.Positions[dimension], decimals[dimension])));
                text.Append(", salience: ").Append(Numbers.Decimal(actor.Saliences[dimension])).Append("}\n");
            }
        }

        return text.ToString();
    }

    private static int Decimals(KtabScenario scenario, int dimension, TextFile file, ProblemList problems)
    {
        var needed = 0;
        foreach (var position in scenario.Actors.Select(actor => actor.Positions[dimension]))
        {
            while (needed <= MostDecimals && Rounded(position, needed) != position)
            {
                needed++;
            }
        }

        if (needed > MostDecimals)
        {
            problems.Warn(
                file,
                0,
                $"positions on “{scenario.Dimensions[dimension]}” are rounded to {MostDecimals.ToString(CultureInfo.InvariantCulture)} decimals, the finest steps that an issue has"
            );
        }

        return Math.Min(needed, MostDecimals);
    }

    private static Rational Rounded(Rational number, int decimals)
    {
        var power = System.Numerics.BigInteger.Pow(10, decimals);
        var scaled = (number * new Rational(power, 1)) + new Rational(1, 2);
        return new(scaled.Numerator / scaled.Denominator, power);
    }

    private static string Step(int decimals) => Numbers.Decimal(new Rational(1, System.Numerics.BigInteger.Pow(10, decimals)));

    private static string Words(string original, string instead)
    {
        var folded = Talks.FoldedText.Fold(string.Concat(original.Select(letter => char.IsControl(letter) ? ' ' : letter)));
        return YamlWords.Of(folded.Length == 0 ? instead : folded);
    }
}
