using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Which sets of signatories win: all but so many, never without those who hold a veto.</summary>
public sealed record SigningRule(int AllBut, ValueList<string> Vetoes)
{
    public static SigningRule Unanimity { get; } = new(0, []);

    public bool IsUnanimity => AllBut == 0;

    /// <summary>Whether the rest can sign without these signatories.</summary>
    public bool Tolerates(IReadOnlyCollection<string> missing) => missing.Count <= AllBut && !missing.Any(Vetoes.Contains);

    public override string ToString() =>
        (IsUnanimity, Vetoes.Count) switch
        {
            (true, _) => "unanimity",
            (_, 0) => $"all but {AllBut}",
            _ => $"all but {AllBut}, never without {string.Join(", ", Vetoes)}",
        };
}
