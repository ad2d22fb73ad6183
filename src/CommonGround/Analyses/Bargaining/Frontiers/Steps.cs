namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>Which option every partial package took last, and which partial package it prolonged, level by level.</summary>
internal sealed class Steps(IReadOnlyList<int> order)
{
    private readonly List<List<(int Before, int Option)>> levels = [];
    private readonly int[] inIssueOrder = [.. Enumerable.Range(0, order.Count).OrderBy(level => order[level])];
    private readonly int[] mine = new int[order.Count];
    private readonly int[] other = new int[order.Count];

    /// <summary>How many steps the newest level has.</summary>
    public int Count => levels[^1].Count;

    public void NextLevel() => levels.Add([]);

    public void Add(int before, int option) => levels[^1].Add((before, option));

    /// <summary>Lets a step stand for the newest one that is worth the same, if its options come first.</summary>
    public void Prefer(int before, int option)
    {
        var newest = levels[^1][^1];
        Trace(before, option, mine);
        Trace(newest.Before, newest.Option, other);
        foreach (var level in inIssueOrder)
        {
            if (level < levels.Count && mine[level] != other[level])
            {
                levels[^1][^1] = mine[level] < other[level] ? (before, option) : newest;
                return;
            }
        }
    }

    /// <summary>The options of a whole package, in the order of the issues.</summary>
    public int[] Choices(int step)
    {
        var choices = new int[order.Count];
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            (step, choices[order[level]]) = levels[level][step];
        }

        return choices;
    }

    private void Trace(int before, int option, int[] into)
    {
        into[levels.Count - 1] = option;
        for (var level = levels.Count - 2; level >= 0; level--)
        {
            (before, into[level]) = levels[level][before];
        }
    }
}
