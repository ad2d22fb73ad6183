using System.Collections.Immutable;
using CommonGround.Cases.Editing;

namespace CommonGround.Web.Cases;

/// <summary>What somebody tries on a screen, each thing under the place in the case at which it stands. Nothing of it is kept until he asks.</summary>
public sealed class Trial<T>
    where T : notnull
{
    private readonly Stack<ImmutableDictionary<string, T>> past = new();
    private bool isBegun;

    public ImmutableDictionary<string, T> Tried { get; private set; } = ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);

    public bool CanUndo => past.Count > 0;

    /// <summary>What is moved on without being let go is taken back as one.</summary>
    public void Begin() => isBegun = true;

    public void Put(string place, T to) => Become(Tried.SetItem(place, to));

    public void PutBack(string place) => Become(Tried.Remove(place));

    public void Clear()
    {
        past.Clear();
        Tried = Tried.Clear();
    }

    /// <summary>What is kept is no trial any more, and cannot be taken back as one.</summary>
    public void Keep(string place)
    {
        past.Clear();
        Tried = Tried.Remove(place);
    }

    public void Undo() => Tried = past.Pop();

    private void Become(ImmutableDictionary<string, T> next)
    {
        if (isBegun && next != Tried)
        {
            past.Push(Tried);
            isBegun = false;
        }

        Tried = next;
    }
}

/// <summary>One thing that is tried: what it is in words, and the edits that would keep it, or why it cannot be kept here.</summary>
/// <param name="Edits">What is tried first, and what has to be said with it; none where it cannot be kept.</param>
public sealed record TriedChange(string Place, string Said, IReadOnlyList<CaseEdit> Edits, string? WhyNot = null);
