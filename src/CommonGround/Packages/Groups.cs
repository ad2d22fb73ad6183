namespace CommonGround.Packages;

/// <summary>Things that hang together, by joining some of them at a time.</summary>
internal sealed class Groups
{
    private readonly int[] parents;

    public Groups(int count)
    {
        parents = new int[count];
        for (var thing = 0; thing < count; thing++)
        {
            parents[thing] = thing;
        }
    }

    /// <summary>The same for all that hang together.</summary>
    public int Of(int thing)
    {
        while (parents[thing] != thing)
        {
            thing = parents[thing] = parents[parents[thing]];
        }

        return thing;
    }

    public void Join(int[] things)
    {
        for (var next = 1; next < things.Length; next++)
        {
            parents[Of(things[next])] = Of(things[0]);
        }
    }
}
