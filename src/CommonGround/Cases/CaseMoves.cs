using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>What can be done outside the room, as far as it could be read, for what speaks of it.</summary>
internal sealed record CaseMoves(ValueList<Move> All, ValueList<Impossibility> Impossible, CaseConditions Conditions)
{
    /// <summary>Where nothing that is read speaks of moves.</summary>
    public static CaseMoves None(CaseNames names, ProblemList problems) => new([], [], new(new([], names.Moves), problems));

    /// <summary>What conditions over the moves mean; null where the moves could not all be read.</summary>
    public MoveLogic? Logic { get; init; }

    public bool CanBe(Situation situation) =>
        Logic is null || Logic.AllowsSome(Impossible, All.Select(move => move with { Today = new(situation.Names.Contains(move.Name)) }));
}
