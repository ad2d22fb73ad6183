using CommonGround.Packages;

namespace CommonGround.Reading.Models;

/// <summary>What a language model answered about one piece of an article.</summary>
public sealed record ModelAnswer(Stretch Piece, string Text);

/// <summary>All that came of asking a language model about an article, before any of it is checked.</summary>
/// <param name="Asked">How many pieces were sent.</param>
public sealed record ModelAnswers(string Model, int Asked, ValueList<ModelAnswer> Answers)
{
    /// <summary>Why pieces have no answer or were not sent, in words for the reader.</summary>
    public ValueList<string> Failures { get; init; } = [];

    /// <summary>Adds the proposals that hold to what the rules found, which stays as it is.</summary>
    public Extract Into(Extract extract, Roster roster)
    {
        var merging = new Merging(extract);
        foreach (var answer in Answers)
        {
            merging.Add(answer, roster);
        }

        return merging.Merged(this);
    }
}
