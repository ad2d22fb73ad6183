namespace CommonGround.Packages;

/// <summary>One issue in the order of the search, its options merged into classes that no constraint tells apart.</summary>
/// <param name="Issue">The issue's place in the declared order.</param>
/// <param name="First">The first option of each class, in option order.</param>
/// <param name="Size">How many options each class has.</param>
internal sealed record Level(int Issue, int[] First, int[] Size);
