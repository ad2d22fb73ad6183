namespace CommonGround.Packages;

/// <summary>Steps that several searches may take between them.</summary>
internal sealed class Spending
{
    public long Left { get; set; }
}

/// <summary>A search ended because the steps allowed to it were spent.</summary>
internal sealed class SpentException : Exception;
