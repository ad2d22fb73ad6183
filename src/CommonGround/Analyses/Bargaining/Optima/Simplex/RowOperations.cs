using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommonGround.Analyses.Bargaining.Optima.Simplex;

/// <summary>Sums over rows of numbers, whose length is a multiple of the lanes, in an order that does not depend on the machine.</summary>
internal static class RowOperations
{
    private const int Lanes = 4;

    public static int Pad(int length) => (length + Lanes - 1) / Lanes * Lanes;

    public static double Product(double[] row, double[] other)
    {
        var sum = Vector256<double>.Zero;
        for (var lane = 0; lane < row.Length; lane += Lanes)
        {
            sum += Load(row, lane) * Load(other, lane);
        }

        return (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }

    public static void Scale(double[] row, double factor)
    {
        for (var lane = 0; lane < row.Length; lane += Lanes)
        {
            Store(Load(row, lane) * factor, row, lane);
        }
    }

    /// <summary>Adds a row so many times.</summary>
    public static void Add(double[] row, double times, double[] to)
    {
        for (var lane = 0; lane < row.Length; lane += Lanes)
        {
            Store(Load(to, lane) + (Load(row, lane) * times), to, lane);
        }
    }

    private static Vector256<double> Load(double[] numbers, int place) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(numbers), (nuint)place);

    private static void Store(Vector256<double> lanes, double[] numbers, int place) =>
        lanes.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(numbers), (nuint)place);
}
