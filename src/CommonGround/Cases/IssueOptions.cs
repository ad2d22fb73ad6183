using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>An issue with its options at hand, as a person writes them: <c>6 months</c>, or just <c>6</c> where the scale says the rest.</summary>
internal sealed class IssueOptions
{
    private const int MostListed = 12;
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Rational, int> byPlace = [];

    public IssueOptions(Issue issue)
    {
        Issue = issue;
        for (var index = 0; index < issue.Options.Count; index++)
        {
            byName.Add(issue.Options[index].Name, index);
            if (issue.Options[index].At is { } place)
            {
                byPlace.Add(place, index);
            }
        }
    }

    public Issue Issue { get; }

    /// <summary>The place of an option in the issue's order; null when it has none of that name.</summary>
    public int? Find(string written) =>
        byName.TryGetValue(written, out var named) ? named
        : PlaceOf(written) is { } place && byPlace.TryGetValue(place, out var placed) ? placed
        : null;

    public int? Read(YamlNode node, ProblemList problems)
    {
        if (node is not YamlText text)
        {
            problems.Error(node, $"expected an option of “{Issue.Name}”, not a list or a map");
            return null;
        }

        if (Find(text.Value) is { } index)
        {
            return index;
        }

        problems.Error(node, Missing(text.Value));
        return null;
    }

    public string Missing(string written)
    {
        if (Issue.Scale is { } scale && PlaceOf(written) is { } place)
        {
            var nearest = Issue.Options.Where(option => option.At is not null).MinBy(option => Rational.Abs(option.At!.Value - place));
            return $"{scale.Name(place)} is not a step of “{Issue.Name}” (from {scale.From} to {scale.To} by {scale.Step}); nearest is {nearest}";
        }

        var meant = Wording.Meant(written, byName.Keys);
        return $"“{Issue.Name}” has no option “{Wording.Short(written)}”{meant}{(meant.Length > 0 ? "" : $"; expected {Choices()}")}";
    }

    private string Choices() =>
        Issue.Scale is { } scale
            ? $"{(scale.Unit.Length == 0 ? "a number" : $"a number of {scale.Unit}")} from {scale.From} to {scale.To} by {scale.Step}{(scale.OrNever ? ", or never" : "")}"
        : Issue.Options.Count <= MostListed ? Wording.Or(Issue.Options.Select(option => option.Name))
        : $"one of {string.Join(", ", Issue.Options.Take(MostListed))}, …";

    private Rational? PlaceOf(string written)
    {
        if (Issue.Scale is not { } scale)
        {
            return null;
        }

        var space = written.IndexOf(' ', StringComparison.Ordinal);
        var unit = space < 0 ? "" : written[(space + 1)..].Trim();
        return scale.IsIn(unit) && Rational.TryParse(space < 0 ? written : written[..space], out var place) ? place : null;
    }
}
