using System.Security.Cryptography;
using System.Text;

namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>On which proposals the constants of our own forecast were fitted, so that nobody takes a fit for a forecast.</summary>
internal static class FittedProposals
{
    /// <summary>The first four bytes of the SHA-256 of each proposal's name; the data itself is not ours to publish.</summary>
    private const string Marks = """
        10e57bec 121062da 131d6da9 145cfcd6 178606ea 188a6097 1deb7b74 1f36edc3 28848885 2aebe2d2 3415276e 35ae4855
        37dc369c 3a1db4b8 3ffdb4a6 4188321e 455cfdcc 4b1beb08 4f723562 5148b1a6 51c51249 52618500 53f68af5 57536266
        5f1df048 7389b901 79121560 7a9da60a 7b27afde 90b77aa1 95e07112 981ac7c8 9d31b386 9eb772be a2f9ea42 aa4cb807
        af1e74d4 b5d87b45 b610734f b80972b4 bcfbf564 bea01f1f bea8ff1d c1c83823 c44d8209 c6343770 cd9877e1 cda64af0
        d98d9384 db8ce825 dd99cde9 ddc9f64f e079d974 e2e8271a e69c3059 e867e534 e9d5b41f ec84b790 edc4f7cc f6c41304
        ff0823b2 ff098f66 ffd11788
        """;

    private static readonly HashSet<string> Known = [.. Marks.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    public static bool Contains(string proposal) =>
        Known.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proposal)))[..8]);
}
