namespace CommonGround.Web.Tests;

/// <summary>What two visits to the same addresses gave.</summary>
internal static class Visits
{
    public static void Same(Dictionary<string, string> before, Dictionary<string, string> after)
    {
        var parting = Served.Parting(before, after);
        Assert.True(parting.Length == 0, parting);
    }
}
