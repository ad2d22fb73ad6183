namespace CommonGround.Cli;

/// <summary>A Chromium that is installed: where <c>COMMONGROUND_CHROMIUM</c> says, or under one of its names.</summary>
internal static class Browser
{
    public const string Variable = "COMMONGROUND_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? chosen : throw new RefusalException($"{Variable} names “{chosen}”, which is not there");
        }

        return OnPath().Concat(Places).FirstOrDefault(File.Exists)
            ?? throw new RefusalException(
                $"a PDF is printed by Chromium or Chrome, and none is installed; install one, name one in {Variable}, or print the brief's --format html from any browser"
            );
    }

    private static IEnumerable<string> OnPath()
    {
        var end = OperatingSystem.IsWindows() ? ".exe" : "";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name + end)));
    }
}
