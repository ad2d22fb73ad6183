using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>What conditions over moves mean, however they are worded: two that hold in the same situations have one number.</summary>
internal sealed class MoveLogic(ValueList<Move> moves)
{
    private readonly DiagramCompiler compiler = new(moves.Select(move => move.Question).ToArray());

    public int Meaning(Condition condition) => compiler.Compile(condition);

    public int Opposite(int meaning) => compiler.Forest.Not(meaning);

    /// <summary>Whether it holds in every situation, or in none; null when in some.</summary>
    public static bool? IsFixed(int meaning) =>
        meaning switch
        {
            DiagramForest.True => true,
            DiagramForest.False => false,
            _ => null,
        };

    /// <summary>Whether any situation is possible in which the moves stand as told; a move of which that is not known may stand either way.</summary>
    public bool AllowsSome(ValueList<Impossibility> impossible, IEnumerable<Move> told) =>
        impossible
            .Select(one => Opposite(Meaning(one.Condition)))
            .Concat(told.Where(move => move.Today is not null).Select(AsToday))
            .Aggregate(DiagramForest.True, compiler.Forest.And) != DiagramForest.False;

    private int AsToday(Move move) => Meaning(new IsOneOf(move.Question, [move.Question.Options[move.Today!.IsTaken ? 1 : 0]]));
}
