using System.Numerics;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases;

/// <summary>Counts the options of a case before they are made.</summary>
internal sealed class OptionLimit(ProblemList problems)
{
    private int optionsInAll;

    public bool Admits(YamlNode place, BigInteger count)
    {
        if (count > CaseLimits.OptionsPerIssue)
        {
            problems.Error(
                place,
                FormattableString.Invariant($"an issue has at most {CaseLimits.OptionsPerIssue} options, this one has {count}")
            );
            return false;
        }

        optionsInAll += (int)count;
        if (optionsInAll > CaseLimits.Options)
        {
            problems.Error(place, FormattableString.Invariant($"the issues of a case have at most {CaseLimits.Options} options together"));
            return false;
        }

        return true;
    }
}
