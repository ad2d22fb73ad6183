namespace CommonGround.Analyses.Stability;

/// <summary>Which sequences of moves by others count as an answer to a move. Programs differ, and say so rarely.</summary>
public enum Semantics
{
    /// <summary>Ours, and Fang, Hipel and Kilgour's: any others, in any order, as often as they like, but nobody twice running.</summary>
    LegalSequences,

    /// <summary>Any sequence of moves, also by one twice running.</summary>
    PlainReachability,

    /// <summary>Each of the others moves once at the most.</summary>
    EachOpponentOnce,

    /// <summary>
    /// Xu, Hipel and Kilgour's matrices (2009): legal sequences; but to come back to the very state is no sanction, since the diagonal of
    /// the matrix of what is not preferred is zero.
    /// </summary>
    MatrixForm,
}

/// <summary>Which way what is not known of preferences is read.</summary>
public enum Doubt
{
    /// <summary>Against staying: who may gain is tempted, and only a sanction that is certain deters.</summary>
    Unsettles,

    /// <summary>For staying: only who certainly gains is tempted, and a sanction that may be deters.</summary>
    Settles,
}

/// <summary>When a decision maker stays in a state, from no foresight to some.</summary>
public enum SolutionConcept
{
    /// <summary>It cannot gain by a move.</summary>
    Nash,

    /// <summary>General metarational: others could answer each gain so that it comes to nothing.</summary>
    GeneralMetarational,

    /// <summary>Symmetric metarational: and it could not escape the answer.</summary>
    SymmetricMetarational,

    /// <summary>Sequential: others could so answer, each gaining by its own step.</summary>
    Sequential,

    /// <summary>Symmetric sequential: and it could not escape the answer. Rêgo and Vieira (2017).</summary>
    SymmetricSequential,
}
