using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>What may hold of a state, in terms of the options that are taken in it: "A strikes, and B does not".</summary>
public abstract record Formula
{
    private Formula() { }

    /// <summary>Of the 64 states from 64 · <paramref name="block"/> on, those in which it holds, the first the lowest bit.</summary>
    public abstract ulong Among(int block);

    /// <summary>One more than the highest option that it speaks of.</summary>
    public abstract int Reach { get; }

    public bool Holds(int state) => (Among(state / 64) >> (state % 64) & 1) != 0;

    /// <summary>Where the first holds, so does the second.</summary>
    public static Formula IfThen(Formula condition, Formula consequence) => new Any([new Not(condition), consequence]);

    /// <summary>An option, by its place in the list, is taken.</summary>
    public sealed record Taken(int Option) : Formula
    {
        private static readonly ulong[] Alternating =
        [
            0xAAAAAAAAAAAAAAAA,
            0xCCCCCCCCCCCCCCCC,
            0xF0F0F0F0F0F0F0F0,
            0xFF00FF00FF00FF00,
            0xFFFF0000FFFF0000,
            0xFFFFFFFF00000000,
        ];

        public override int Reach => Option + 1;

        /// <summary>For one of the first six options, which alternate within a block.</summary>
        internal static ulong WithinBlock(int option) => Alternating[option];

        public override ulong Among(int block) =>
            Option < Alternating.Length ? Alternating[Option]
            : (block >> (Option - Alternating.Length) & 1) != 0 ? ulong.MaxValue
            : 0;
    }

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Formula Part) : Formula
    {
        public override int Reach => Part.Reach;

        public override ulong Among(int block) => ~Part.Among(block);
    }

    /// <summary>Every part holds; of no parts, always.</summary>
    public sealed record All(ValueList<Formula> Parts) : Formula
    {
        public override int Reach => Parts.Max(part => (int?)part.Reach) ?? 0;

        public override ulong Among(int block)
        {
            var among = ulong.MaxValue;
            foreach (var part in Parts.AsSpan())
            {
                among &= part.Among(block);
            }

            return among;
        }
    }

    /// <summary>At least one part holds; of no parts, never.</summary>
    public sealed record Any(ValueList<Formula> Parts) : Formula
    {
        public override int Reach => Parts.Max(part => (int?)part.Reach) ?? 0;

        public override ulong Among(int block)
        {
            var among = 0ul;
            foreach (var part in Parts.AsSpan())
            {
                among |= part.Among(block);
            }

            return among;
        }
    }
}
