using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>What is negotiated about, as the field's formats tell it: profiles find an issue by its key.</summary>
internal sealed record Domain(string Name, IReadOnlyList<DomainIssue> Issues)
{
    /// <summary>Whether so many profiles are not too many for a case; where they are, the place hears of it before they are read.</summary>
    public bool Admits(int profiles, ForeignFile place, ProblemList problems)
    {
        var values = (long)profiles * Issues.Sum(issue => issue.Values.Count);
        if (values <= CaseLimits.Values)
        {
            return true;
        }

        problems.Error(
            place.Path,
            1,
            1,
            FormattableString.Invariant($"the positions of a case value at most {CaseLimits.Values} options together, here are {values}")
        );
        return false;
    }
}

/// <summary>An issue under the name that its file gives it, with its values in words, or with the steps of a scale.</summary>
internal sealed record DomainIssue(string Key, string Name, IReadOnlyList<string> Values, Scale? Scale = null)
{
    public static DomainIssue On(string key, string name, Scale scale) =>
        new(key, name, [.. scale.Options().Select(option => option.Name)], scale);

    /// <summary>The number that a step stands for.</summary>
    public Rational At(int value) => Scale!.From + (Scale.Step * value);
}

/// <summary>Counts issues and options before they are made.</summary>
internal sealed class DomainLimit
{
    private int issues;
    private BigInteger options;

    /// <summary>Why one more issue with so many options is too much; null when it is not.</summary>
    public string? Refusal(BigInteger count)
    {
        options += count;
        issues++;
        return issues > CaseLimits.Issues ? FormattableString.Invariant($"a case has at most {CaseLimits.Issues} issues")
            : count > CaseLimits.OptionsPerIssue
                ? FormattableString.Invariant($"an issue has at most {CaseLimits.OptionsPerIssue} options, this one has {count}")
            : options > CaseLimits.Options
                ? FormattableString.Invariant($"the issues of a case have at most {CaseLimits.Options} options together")
            : count == 0 ? "this issue has no values"
            : null;
    }
}
