using System.Collections.Immutable;
using CommonGround.Cases.Editing;
using CommonGround.Web.Secrecy;

namespace CommonGround.Web.Cases;

/// <summary>What somebody tries on a screen, each thing under the place in the case at which it stands. Nothing of it is kept until he asks.</summary>
public sealed class Trial<T>
    where T : notnull
{
    private readonly Stack<ImmutableDictionary<string, T>> past = new();
    private readonly Dictionary<string, string?> seen = new(StringComparer.Ordinal);
    private bool isBegun;

    /// <summary>What stood at each place when it was first moved, for those who may keep what they try.</summary>
    public IReadOnlyDictionary<string, string?> Seen => seen;

    public ImmutableDictionary<string, T> Tried { get; private set; } = ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);

    public bool CanUndo => past.Count > 0;

    /// <summary>What is moved on without being let go is taken back as one.</summary>
    public void Begin() => isBegun = true;

    /// <summary>Tries something at a place; what stands there already is no trial.</summary>
    public void Put(CaseAccess access, string place, T to, T? standing)
    {
        if (access.MayEdit && !Tried.ContainsKey(place))
        {
            seen[place] = CaseEditor.TextAt(access.Case.Current.Folder, place);
        }

        Become(EqualityComparer<T>.Default.Equals(to, standing) ? Tried.Remove(place) : Tried.SetItem(place, to));
    }

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
