namespace CommonGround.Cases.Formats;

/// <summary>Packages to which a tool gives 0, whatever else they offer: those of which every part holds.</summary>
internal sealed record ZeroRule(IReadOnlyList<ZeroPart> Parts);

/// <summary>On one issue, by its place in the domain, one of these values.</summary>
internal sealed record ZeroPart(int Issue, IReadOnlyList<int> Values);
