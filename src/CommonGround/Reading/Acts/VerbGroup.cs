using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>A verb with the helpers before it: “have not yet said”, “had once called”, “is set”.</summary>
internal readonly record struct VerbGroup(int Start, int Verb)
{
    private const int Longest = 12;

    public bool IsNegated { get; init; }

    /// <summary>“Has not agreed”, “is yet to agree”: it may still come.</summary>
    public bool IsPerfect { get; init; }

    public bool HasBe { get; init; }

    /// <summary>“To accept”: another verb says who.</summary>
    public bool IsInfinitive { get; init; }

    /// <summary>“Had once called for”, “no longer insists”.</summary>
    public bool IsFormer { get; init; }

    public bool HasHelper => Start < Verb;

    public static VerbGroup Before(Tokens tokens, int verb)
    {
        var group = new VerbGroup(verb, verb);
        var at = verb - 1;
        while (
            at >= 0
            && at > verb - Longest
            && !tokens.IsPossessive(at)
            && (tokens.Is(at, WordClass.Aux | WordClass.Negation) || tokens.IsCircumstance(at))
        )
        {
            group = group with
            {
                Start = tokens.Is(at, WordClass.Aux | WordClass.Negation) ? at : group.Start,
                IsNegated = group.IsNegated || tokens.Is(at, WordClass.Negation),
                IsPerfect = group.IsPerfect || (tokens.IsHave(at) && !tokens.StartsWith(at, "had")) || tokens.Is(at, "yet"),
                HasBe = group.HasBe || tokens.IsBe(at),
                IsFormer = group.IsFormer || tokens.Is(at, "once") || (tokens.Is(at, "no") && tokens.Is(at + 1, "longer")),
            };
            at--;
        }

        return group with
        {
            IsInfinitive = tokens.Is(at, "to") && !group.HasHelper,
        };
    }
}
