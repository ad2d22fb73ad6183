namespace CommonGround.Cases;

/// <summary>A commented case to start from.</summary>
public static class NewCase
{
    public static IReadOnlyDictionary<string, string> Files(string title, DateOnly today) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["talks.yaml"] = $"format: 1\ntitle: {title}\nas-of: {today:yyyy-MM-dd}\n",
        };
}
