using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>
/// The negotiation as it might be: everything unknown drawn, each on its own and evenly between its bounds, consent as likely as
/// refusal. A draw follows from the seed and its number alone.
/// </summary>
internal sealed class DrawnUnknowns(Negotiation negotiation, int count, int seed, CancellationToken cancellation)
{
    /// <summary>How often they are drawn unless told.</summary>
    public const int Usual = 500;

    /// <summary>At how many places, evenly spread, an unknown may stand.</summary>
    private const int Places = 1_000;

    public int Count => count;

    public Negotiation Negotiation => negotiation;

    public ValueList<Unknown> Unknowns { get; } = Unknown.Of(negotiation);

    /// <summary>Where each unknown stands in a draw, 0 to 1.</summary>
    public Rational[] PlacesIn(int draw)
    {
        var stream = new RandomStream(seed, draw);
        return Unknowns.Select(_ => new Rational((2 * stream.Below(Places)) + 1, 2 * Places)).ToArray();
    }

    public Negotiation Settled(int draw) => Unknown.Settle(negotiation, Unknowns, PlacesIn(draw));

    /// <summary>Something about each draw, in the order of the draws, on as many threads as there are.</summary>
    public T[] Each<T>(Func<int, T> told) =>
        Enumerable.Range(0, count).AsParallel().AsOrdered().WithCancellation(cancellation).Select(told).ToArray();
}
