using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>A party's best value under its own demands less its best in what opens; null where its values do not tell.</summary>
public sealed record Cost(string Party, Rational? Value);
