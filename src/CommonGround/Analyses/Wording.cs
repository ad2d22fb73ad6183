using System.Globalization;
using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>How a brief says what the model holds: titles for names, signs that read well, lists with “and”.</summary>
internal static class Wording
{
    public static string Title(this Negotiation negotiation, string party) => negotiation.Party(party).Title;

    public static string Titles(this Negotiation negotiation, IEnumerable<string> parties) =>
        List(parties.Select(party => negotiation.Title(party)));

    /// <summary>One; one and two; one, two and three.</summary>
    public static string List(IEnumerable<string> items, string last = "and")
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    public static string Number(BigInteger number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => number == 1 ? $"one {one}" : $"{Number(number)} {many}";

    /// <summary>With one decimal, unless it is zero.</summary>
    public static string Decimal(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>With two decimals at most.</summary>
    public static string Hundredths(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 in per cent, never rounded to nothing or to all.</summary>
    public static string PerCent(double share) => PerCent(new Rational((int)Math.Round(share * 10_000), 10_000));

    public static string PerCent(Rational share)
    {
        var percent = share.ToDouble() * 100;
        return percent switch
        {
            0 or 100 => $"{Decimal(percent)} %",
            < 0.1 => "under 0.1 %",
            > 99.9 => "over 99.9 %",
            _ => $"{Decimal(percent)} %",
        };
    }

    /// <summary>A condition with the issues' titles and signs for readers.</summary>
    public static string Say(Condition condition) =>
        condition switch
        {
            AllOf all => string.Join(" and ", all.Parts.Select(Inside)),
            AnyOf any => string.Join(" or ", any.Parts.Select(Inside)),
            IfThen implication => $"if {Inside(implication.If)} then {Inside(implication.Then)}",
            Not { Part: IsOneOf choice } => $"{choice.Issue.Title} other than {List(choice.Options.Select(option => option.Name), "or")}",
            Not not => $"not ({Say(not.Part)})",
            IsOneOf choice => $"{choice.Issue.Title}: {List(choice.Options.Select(option => option.Name), "or")}",
            Against against =>
                $"{against.Issue.Title} {Sign(against.Relation)} {(against.Place is { } place ? against.Issue.Scale!.Name(place) : Option.Never)}",
            Between between => $"{between.Left.Title} {Sign(between.Relation)} {between.Right.Title}{Lag(between)}",
            _ => condition.ToString(),
        };

    /// <summary>What a demand asks, or, where it is unknown, what it is not known to consent to.</summary>
    public static string Say(Demand demand) =>
        demand switch
        {
            { Kind: DemandKind.Promise, Predicate: Meets meets } => $"promises {Say(meets.Condition)}",
            { IsUnknown: true, Predicate: Meets { Condition: Not not } } => $"not known to consent to {Say(not.Part)}",
            { IsUnknown: true, Predicate: Meets meets } => $"not known whether it insists on {Say(meets.Condition)}",
            { IsUnknown: true, Predicate: Reaches reaches } =>
                $"not known whether it takes less than {reaches.Least} of 100 as its values stand",
            { Predicate: Meets { Condition: Not not } } => $"refuses {Say(not.Part)}",
            { Predicate: Meets meets } => $"insists on {Say(meets.Condition)}",
            { Predicate: Reaches reaches } => $"takes no less than {reaches.Least} of 100",
            _ => demand.Name,
        };

    /// <summary>A demand by what it is, without its party: its red line “…”, its silence on an issue.</summary>
    public static string Call(this Negotiation negotiation, Demand demand)
    {
        var name = demand.Name[(demand.Party.Length + 1)..].TrimEnd('?');
        var issue = negotiation.Questions.FirstOrDefault(issue => issue.Name == name);
        if (demand.Kind == DemandKind.Promise)
        {
            return $"its promise {name}";
        }

        return (demand.IsUnknown, issue) switch
        {
            (true, { }) => $"its silence on {issue.Title}",
            (false, { }) => $"its rejection on {issue.Title}",
            _ when demand.Predicate is Reaches => demand.IsUnknown ? "its walk-away where its values are not known" : "its walk-away",
            (true, _) => $"its unknown red line {name}",
            _ => $"its red line {name}",
        };
    }

    /// <summary>What a package says on some issues.</summary>
    public static string Say(Package package, IEnumerable<Issue> issues) =>
        string.Join("; ", issues.Select(issue => $"{issue.Title}: {package[issue]}"));

    public static string Say(Seat seat) =>
        seat switch
        {
            Seat.AtTheTable => "at the table",
            Seat.Invited => "invited",
            Seat.Consulted => "consulted",
            _ => "absent",
        };

    /// <summary>A day as the whole program writes it: 2015-10-30.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Sentence(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string Lag(Between between) =>
        between.Lag == 0 ? ""
        : between.Lag > 0 ? $" + {between.Right.Scale!.Name(between.Lag)}"
        : $" − {between.Right.Scale!.Name(-between.Lag)}";

    private static string Inside(Condition part) => part is AllOf or AnyOf or IfThen ? $"({Say(part)})" : Say(part);

    private static string Sign(Relation relation) =>
        relation switch
        {
            Relation.AtMost => "≤",
            Relation.AtLeast => "≥",
            Relation.NotEqual => "≠",
            _ => relation.Sign(),
        };
}
