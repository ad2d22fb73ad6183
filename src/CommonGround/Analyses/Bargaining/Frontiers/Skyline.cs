using System.Numerics;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// The vectors kept so far, asked whether one of them is at least as large as another vector in every place. Vectors come in falling order of
/// their first number, so that only the other numbers need comparing. Kung, Luccio and Preparata (1975).
/// </summary>
internal abstract class Skyline<T>
    where T : struct, INumber<T>
{
    public static Skyline<T> Of(int width) =>
        width switch
        {
            <= 2 => new One(width),
            3 => new Staircase(),
            _ => new Blocks(width),
        };

    /// <summary>Whether a kept vector is at least as large everywhere.</summary>
    public abstract bool Covers(ReadOnlySpan<T> vector);

    /// <summary>Keeps a vector that is not covered, or that is as good as one kept just before.</summary>
    public abstract void Keep(ReadOnlySpan<T> vector);

    public abstract void Clear();

    /// <summary>With two numbers, a vector is kept while its second number rises.</summary>
    private sealed class One(int width) : Skyline<T>
    {
        private bool isEmpty = true;
        private T best;

        public override bool Covers(ReadOnlySpan<T> vector) => !isEmpty && (width < 2 || vector[1] <= best);

        public override void Keep(ReadOnlySpan<T> vector)
        {
            if (!Covers(vector))
            {
                (isEmpty, best) = (false, width < 2 ? best : vector[1]);
            }
        }

        public override void Clear() => isEmpty = true;
    }

    /// <summary>With three numbers, the second and third of what is kept fall and rise like a staircase.</summary>
    private sealed class Staircase : Skyline<T>
    {
        private T[] second = new T[64];
        private T[] third = new T[64];
        private int count;

        public override bool Covers(ReadOnlySpan<T> vector)
        {
            var place = FirstBelow(vector[1]);
            return place > 0 && third[place - 1] >= vector[2];
        }

        public override void Keep(ReadOnlySpan<T> vector)
        {
            var (y, z) = (vector[1], vector[2]);
            var place = FirstBelow(y);
            if (place > 0 && third[place - 1] >= z)
            {
                return;
            }

            var from = place > 0 && second[place - 1] == y ? place - 1 : place;
            var to = from;
            while (to < count && third[to] <= z)
            {
                to++;
            }

            Replace(from, to, y, z);
        }

        public override void Clear() => count = 0;

        /// <summary>The first step whose second number is below; those before it have the larger second and the smaller third numbers.</summary>
        private int FirstBelow(T y)
        {
            var (low, high) = (0, count);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                (low, high) = second[middle] >= y ? (middle + 1, high) : (low, middle);
            }

            return low;
        }

        private void Replace(int from, int to, T y, T z)
        {
            if (count == second.Length)
            {
                Array.Resize(ref second, count * 2);
                Array.Resize(ref third, count * 2);
            }

            Array.Copy(second, to, second, from + 1, count - to);
            Array.Copy(third, to, third, from + 1, count - to);
            (second[from], third[from]) = (y, z);
            count += 1 - (to - from);
        }
    }

    /// <summary>With more numbers, blocks of vectors are passed over whose largest numbers do not suffice.</summary>
    private sealed class Blocks(int width) : Skyline<T>
    {
        private const int Size = 32;

        private readonly List<T[]> blocks = [];
        private readonly List<T[]> largest = [];
        private int count;

        public override bool Covers(ReadOnlySpan<T> vector)
        {
            for (var block = 0; block < blocks.Count; block++)
            {
                if (Covers(largest[block], 0, vector) && Covers(block, vector))
                {
                    return true;
                }
            }

            return false;
        }

        public override void Clear()
        {
            blocks.Clear();
            largest.Clear();
            count = 0;
        }

        private bool Covers(int block, ReadOnlySpan<T> vector)
        {
            var used = Math.Min(Size, count - (block * Size));
            for (var place = 0; place < used; place++)
            {
                if (Covers(blocks[block], place * width, vector))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Covers(T[] numbers, int from, ReadOnlySpan<T> vector)
        {
            for (var place = 1; place < width; place++)
            {
                if (numbers[from + place] < vector[place])
                {
                    return false;
                }
            }

            return true;
        }

        public override void Keep(ReadOnlySpan<T> vector)
        {
            var place = count++ % Size;
            if (place == 0)
            {
                blocks.Add(new T[Size * width]);
                largest.Add(vector.ToArray());
            }

            vector.CopyTo(blocks[^1].AsSpan(place * width));
            for (var number = 1; number < width; number++)
            {
                largest[^1][number] = T.Max(largest[^1][number], vector[number]);
            }
        }
    }
}
