using CommonGround.Packages;

namespace CommonGround.Analyses.Power;

/// <summary>
/// All sets of members at once, level by level: at each a member signs or stays out. Sets that leave the same room to those who
/// follow share a node, and a set that has won or lost, whoever follows, goes on in one of two nodes; so the width follows the
/// weights and not the number of sets. Bolus, Power indices of simple games by binary decision diagrams (2011).
/// </summary>
internal sealed class CoalitionDiagram
{
    /// <summary>At every level, the sets that lose whoever follows.</summary>
    public const int Lost = 0;

    /// <summary>At every level, the sets that win whoever follows.</summary>
    public const int Won = 1;

    private readonly int[][] signing;
    private readonly int[][] staying;

    private CoalitionDiagram(int[] order, int[][] signing, int[][] staying, int root) =>
        (Order, this.signing, this.staying, Root) = (order, signing, staying, root);

    /// <summary>By level, the place of its member: the heaviest first, so that much is decided early.</summary>
    public int[] Order { get; }

    public int Root { get; }

    public int Members => Order.Length;

    /// <summary>How many nodes a level has, the last one being that after all members.</summary>
    public int Width(int level) => level == Members ? 2 : signing[level].Length;

    /// <summary>The node of the next level if this level's member signs.</summary>
    public int Signing(int level, int node) => signing[level][node];

    /// <summary>The node of the next level if this level's member stays out.</summary>
    public int Staying(int level, int node) => staying[level][node];

    /// <summary>The diagram of some members under a rule; null where it would have more nodes than allowed.</summary>
    public static CoalitionDiagram? Of(int[] members, Quorum quorum, int most)
    {
        var order = ByWeight(members, quorum);
        var rooms = new Rooms(quorum, order);
        var (signing, staying) = (new int[order.Length][], new int[order.Length][]);
        var level = new NodesOfLevel();
        var root = level.Of(rooms.Start);
        for (var at = 0; at < order.Length; at++)
        {
            var next = new NodesOfLevel();
            signing[at] = [Lost, Won, .. level.Open.Select(room => next.Of(rooms.Signing(room, at)))];
            staying[at] = [Lost, Won, .. level.Open.Select(room => next.Of(rooms.Staying(room, at)))];
            most -= signing[at].Length;
            if (most < 0)
            {
                return null;
            }

            level = next;
        }

        return new(order, signing, staying, root);
    }

    private static int[] ByWeight(int[] members, Quorum quorum)
    {
        var totals = quorum.Margins.Select(margin => Math.Max(1.0, members.Sum(member => (double)margin.WeightOf(member)))).ToArray();
        double Share(int member) =>
            quorum.Margins.Select((margin, index) => margin.WeightOf(member) / totals[index]).DefaultIfEmpty().Max();
        return [.. members.OrderByDescending(member => quorum.Vetoes[member]).ThenByDescending(Share).ThenBy(member => member)];
    }

    /// <summary>Numbers the rooms that occur on one level.</summary>
    private sealed class NodesOfLevel
    {
        private readonly Dictionary<ValueList<long>, int> numbers = [];

        public List<ValueList<long>> Open { get; } = [];

        public int Of(ValueList<long> room)
        {
            if (ReferenceEquals(room, Rooms.OfLost) || ReferenceEquals(room, Rooms.OfWon))
            {
                return ReferenceEquals(room, Rooms.OfLost) ? Lost : Won;
            }

            if (!numbers.TryGetValue(room, out var number))
            {
                numbers[room] = number = Open.Count + 2;
                Open.Add(room);
            }

            return number;
        }
    }
}
