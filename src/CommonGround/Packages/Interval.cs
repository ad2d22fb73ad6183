namespace CommonGround.Packages;

/// <summary>A number known only to lie between two bounds, both included; one point when it is known.</summary>
public readonly record struct Interval(Rational Low, Rational High)
{
    public bool IsPoint => Low == High;

    /// <summary>What is known of a value of which nothing is known: it lies from 0 to 100.</summary>
    public static Interval Anything => new(0, 100);

    public static implicit operator Interval(Rational point) => new(point, point);

    public static implicit operator Interval(int point) => new(point, point);

    public override string ToString() => IsPoint ? Low.ToString() : $"{Low}..{High}";
}
