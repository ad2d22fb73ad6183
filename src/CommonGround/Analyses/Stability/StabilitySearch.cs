using System.Numerics;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// Finds every stable state of a conflict said in options, without a matrix of states by states. An improvement is deterred if and only if
/// the least key over the states to which the others can go from there is no more than what is had where one is. The key is the score
/// (general metarational, sequential), or the best of the score and what one could escape to (the symmetric ones); the others go by legal
/// moves, or by improvements. Preferences must be known.
/// </summary>
internal sealed class StabilitySearch
{
    /// <summary>States whose numbers a cache holds.</summary>
    private const int InCache = 4096;

    private readonly OptionForm model;
    private readonly Run run;
    private readonly int chunk;
    private readonly int size;
    private readonly Change[] changes;
    private readonly LegalChanges legal;
    private readonly Improvements improvements;

    private StabilitySearch(OptionForm model, Run run, int chunk)
    {
        (this.model, this.run, this.chunk) = (model, run, chunk);
        size = Math.Max(64, model.StateLimit);
        changes = [.. Change.All(model)];
        legal = new(model, changes);
        improvements = new(changes, size / 64);
    }

    /// <summary>Where everybody would stay.</summary>
    /// <param name="each">What to do with the states where one decision maker would stay, one decision maker at a time; equilibria come back.</param>
    /// <param name="threads">How many decision makers are looked at together. Each takes memory; the answer is the same.</param>
    /// <param name="chunk">How many states are settled together, a power of two from 64 on; the answer is the same.</param>
    public static StableStates Equilibria(
        OptionForm model,
        Run run,
        Action<int, StableStates>? each = null,
        int threads = 2,
        int chunk = InCache
    )
    {
        if (model.DecisionMakers.FirstOrDefault(maker => !Scores.AreKnown(maker.Preference, model)) is { } doubtful)
        {
            throw new ArgumentException($"what {doubtful.Name} prefers is not wholly known", nameof(model));
        }

        Memory.Refuse(model, threads);
        return new StabilitySearch(model, run, chunk).Find(each, threads);
    }

    private StableStates Find(Action<int, StableStates>? each, int threads)
    {
        var equilibria = StableStates.All(model.Feasible);
        var (noted, done) = (0, 0);
        Numbers[] rooms = [.. Enumerable.Range(0, threads).Select(_ => new Numbers(model, size))];
        run.Report("comparing situations", 0);
        ForEachDecisionMaker(
            rooms,
            (maker, numbers) =>
            {
                numbers.Note(maker, improvements, legal);
                run.Report("comparing situations", (double)Interlocked.Increment(ref noted) / model.DecisionMakers.Count);
            }
        );
        ForEachDecisionMaker(
            rooms,
            (maker, numbers) =>
            {
                var stable = numbers.Solve(maker, this);
                lock (equilibria)
                {
                    equilibria.Keep(stable);
                    each?.Invoke(maker, stable.ToKeep(model.Feasible));
                    run.Report("looking where each decision maker would stay", (double)++done / model.DecisionMakers.Count);
                }
            }
        );
        return equilibria;
    }

    /// <summary>Whoever is free takes the next.</summary>
    private void ForEachDecisionMaker(Numbers[] rooms, Action<int, Numbers> work)
    {
        var next = -1;
        Parallel.ForEach(
            rooms,
            new ParallelOptions { MaxDegreeOfParallelism = rooms.Length, CancellationToken = run.Cancellation },
            numbers =>
            {
                while (Interlocked.Increment(ref next) is var maker && maker < model.DecisionMakers.Count)
                {
                    run.Cancellation.ThrowIfCancellationRequested();
                    work(maker, numbers);
                }
            }
        );
    }

    internal void Solve<T>(int focal, StableStates stable, T[] scores, T[] keys, T[] escapes)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Scores.Fill(model, model.DecisionMakers[focal].Preference, scores);
        Stay(focal, stable[SolutionConcept.Nash], (_, _) => ulong.MaxValue);

        Key(focal, scores, keys, escapes);
        Spread(legal, focal, keys, escapes);
        StayDeterred(focal, stable[SolutionConcept.GeneralMetarational], scores, keys);
        StayDeterred(focal, stable[SolutionConcept.SymmetricMetarational], scores, escapes);

        Key(focal, scores, keys, escapes);
        Spread(improvements, focal, keys, escapes);
        StayDeterred(focal, stable[SolutionConcept.Sequential], scores, keys);
        StayDeterred(focal, stable[SolutionConcept.SymmetricSequential], scores, escapes);
    }

    /// <summary>The score of each state, and the best of it and of where its holder could go from there.</summary>
    private void Key<T>(int focal, T[] scores, T[] keys, T[] escapes)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        scores.CopyTo(keys, 0);
        scores.CopyTo(escapes, 0);
        foreach (var change in Own(focal))
        {
            for (var block = 0; block < size / 64; block++)
            {
                var from = improvements.From(change, block);
                for (var state = block * 64; from != 0; state += Lanes<T>.Count, from >>= Lanes<T>.Count)
                {
                    var best = Vector256.LoadUnsafe(in escapes[state]);
                    var better = Vector256.Max(best, Lanes<T>.Across(scores, state, changes[change].Mask));
                    Vector256.ConditionalSelect(Lanes<T>.Chosen(from), better, best).StoreUnsafe(ref escapes[state]);
                }
            }
        }
    }

    private void Spread<T, TArrows>(TArrows arrows, int focal, T[] keys, T[] escapes)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
        where TArrows : IArrows
    {
        var singly = typeof(TArrows) == typeof(LegalChanges) && model.AllIsFeasible;
        var others = Enumerable
            .Range(0, changes.Length)
            .Where(change => changes[change].DecisionMaker != focal && (!singly || BitOperations.IsPow2(changes[change].Mask)));
        new LeastReachable<T, TArrows>(arrows, changes, [.. others], chunk, run.Cancellation).Spread(keys, escapes);
    }

    /// <summary>One stays where every improvement leads to where the least reachable key is no more than what one has.</summary>
    private void StayDeterred<T>(int focal, StateSet staying, T[] scores, T[] least)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> =>
        Stay(focal, staying, (block, mask) => Undeterred(scores, least, block, mask));

    private static ulong Undeterred<T>(T[] scores, T[] least, int block, int mask)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var undeterred = 0ul;
        for (var lane = 0; lane < 64; lane += Lanes<T>.Count)
        {
            var state = (block * 64) + lane;
            var gain = Vector256.GreaterThan(Lanes<T>.Across(least, state, mask), Vector256.LoadUnsafe(in scores[state]));
            undeterred |= (ulong)gain.ExtractMostSignificantBits() << lane;
        }

        return undeterred;
    }

    /// <summary>All states that can be, but for those from which some improvement tempts.</summary>
    private void Stay(int focal, StateSet staying, Func<int, int, ulong> tempting)
    {
        model.Feasible.Words.CopyTo(staying.Words);
        foreach (var change in Own(focal))
        {
            for (var block = 0; block < staying.Words.Length; block++)
            {
                var improving = improvements.From(change, block) & staying.Words[block];
                staying.Words[block] &= improving == 0 ? ulong.MaxValue : ~(improving & tempting(block, changes[change].Mask));
            }
        }
    }

    private IEnumerable<int> Own(int focal) => Enumerable.Range(0, changes.Length).Where(change => changes[change].DecisionMaker == focal);
}
