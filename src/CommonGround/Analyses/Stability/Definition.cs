namespace CommonGround.Analyses.Stability;

/// <summary>
/// When would a decision maker stay in a state? One method per definition, in its own words. Fang, Hipel and Kilgour, Interactive Decision
/// Making (1993), for any number of decision makers; symmetric sequential stability: Rêgo and Vieira (2017). It looks at every sequence of
/// moves, so it is for small conflicts and for checking what is faster.
/// </summary>
internal sealed class Definition(GraphModel model, Semantics semantics = Semantics.LegalSequences, Doubt doubt = Doubt.Unsettles)
{
    private readonly Order[] orders = [.. model.DecisionMakers.Select(maker => Order.Of(maker.Preference, model))];

    public bool IsStable(SolutionConcept concept, int focal, int state) =>
        concept switch
        {
            SolutionConcept.Nash => Nash(focal, state),
            SolutionConcept.GeneralMetarational => GeneralMetarational(focal, state),
            SolutionConcept.SymmetricMetarational => SymmetricMetarational(focal, state),
            SolutionConcept.Sequential => Sequential(focal, state),
            SolutionConcept.SymmetricSequential => SymmetricSequential(focal, state),
            _ => throw new ArgumentOutOfRangeException(nameof(concept)),
        };

    /// <summary>Stable for everybody.</summary>
    public bool IsEquilibrium(SolutionConcept concept, int state) => Everybody.All(maker => IsStable(concept, maker, state));

    public bool Nash(int focal, int state) => !Temptations(focal, state).Any();

    public bool GeneralMetarational(int focal, int state) =>
        Temptations(focal, state).All(gain => Reachable(Others(focal), gain).Any(answer => IsNoBetter(focal, answer, state)));

    public bool SymmetricMetarational(int focal, int state) =>
        Temptations(focal, state).All(gain => Reachable(Others(focal), gain).Any(answer => IsInescapable(focal, answer, state)));

    public bool Sequential(int focal, int state) =>
        Temptations(focal, state).All(gain => Improvable(Others(focal), gain).Any(answer => IsNoBetter(focal, answer, state)));

    public bool SymmetricSequential(int focal, int state) =>
        Temptations(focal, state).All(gain => Improvable(Others(focal), gain).Any(answer => IsInescapable(focal, answer, state)));

    /// <summary>R⁺ of the one who considers leaving: the states that it can reach alone and would prefer.</summary>
    public IEnumerable<int> Temptations(int focal, int state) => model.Moves(focal, state).Where(next => Tempts(focal, next, state));

    /// <summary>R⁺ of those who answer.</summary>
    public IEnumerable<int> Improvements(int mover, int state) => model.Moves(mover, state).Where(next => Improves(mover, next, state));

    /// <summary>Whether one of those who answer prefers where its move leads.</summary>
    public bool Improves(int mover, int next, int state) =>
        doubt == Doubt.Unsettles ? Prefers(mover, next, state) : MayPrefer(mover, next, state);

    /// <summary>R_H(s): where a group can take the conflict by moves.</summary>
    public IReadOnlyCollection<int> Reachable(IReadOnlyList<int> group, int state) => Closure(group, state, model.Moves);

    /// <summary>R_H⁺(s): where a group can take the conflict by moves each of which improves on the state before for the one who moves.</summary>
    public IReadOnlyCollection<int> Improvable(IReadOnlyList<int> group, int state) => Closure(group, state, Improvements);

    /// <summary>Φ(s): what the decision maker does not prefer to the state where it is, ties included.</summary>
    public bool IsNoBetter(int focal, int other, int state) =>
        (other != state || semantics != Semantics.MatrixForm) && !Tempts(focal, other, state);

    /// <summary>Whether one who is in a state prefers another, so that it would leave for it.</summary>
    public bool Tempts(int focal, int other, int state) =>
        doubt == Doubt.Unsettles ? MayPrefer(focal, other, state) : Prefers(focal, other, state);

    /// <summary>It does not prefer the answer, nor anything to which it could go from there.</summary>
    private bool IsInescapable(int focal, int answer, int state) =>
        IsNoBetter(focal, answer, state) && !model.Moves(focal, answer).Any(escape => Tempts(focal, escape, state));

    public IReadOnlyList<int> Others(int focal) => [.. Everybody.Where(maker => maker != focal)];

    private IEnumerable<int> Everybody => Enumerable.Range(0, model.DecisionMakers.Count);

    private bool MayPrefer(int maker, int first, int over) => orders[maker].MayPrefer(first, over);

    private bool Prefers(int maker, int first, int over) => orders[maker].Prefers(first, over);

    /// <summary>Every state on a sequence of moves, in which who moves next depends on who has moved: that is what is kept beside a state.</summary>
    private SortedSet<int> Closure(IReadOnlyList<int> group, int state, Func<int, int, IEnumerable<int>> moves)
    {
        var reached = new SortedSet<int>();
        var seen = new HashSet<(int State, ulong Moved)> { (state, 0) };
        var waiting = new Queue<(int State, ulong Moved)>(seen);
        while (waiting.TryDequeue(out var place))
        {
            foreach (var mover in group.Where(mover => MayMove(mover, place.Moved)))
            {
                foreach (var next in moves(mover, place.State))
                {
                    reached.Add(next);
                    if (seen.Add((next, After(mover, place.Moved))))
                    {
                        waiting.Enqueue((next, After(mover, place.Moved)));
                    }
                }
            }
        }

        return reached;
    }

    private bool MayMove(int mover, ulong moved) => semantics == Semantics.PlainReachability || (moved >> mover & 1) == 0;

    private ulong After(int mover, ulong moved) => (1ul << mover) | (semantics == Semantics.EachOpponentOnce ? moved : 0);
}
