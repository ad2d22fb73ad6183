using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CommonGround.Briefs;

namespace CommonGround.Cli;

/// <summary>Prints a brief's page to PDF by a Chromium that is installed, without a window.</summary>
internal static partial class Printer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly string[] Quiet =
    [
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-pdf-header-footer",
    ];

    public static byte[] Print(Brief brief, CancellationToken cancellation)
    {
        var browser = Browser.Find();
        var folder = Directory.CreateTempSubdirectory("commonground-");
        try
        {
            return RefusalException.Unless("the brief cannot be printed", () => Print(browser, brief, folder.FullName, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Print(string browser, Brief brief, string folder, CancellationToken cancellation)
    {
        var page = Path.Combine(folder, "brief.html");
        var paper = Path.Combine(folder, "brief.pdf");
        File.WriteAllText(page, brief.ToPaper());
        var complaint = Run(
            browser,
            [
                .. Quiet,
                // Root has no sandbox to run it in; the page is our own, and its policy lets nothing in.
                .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
                $"--user-data-dir={Path.Combine(folder, "profile")}",
                $"--print-to-pdf={paper}",
                new Uri(page).AbsoluteUri,
            ],
            cancellation
        );
        return File.Exists(paper)
            ? UnderDate(File.ReadAllBytes(paper), brief.AsOf)
            : throw new RefusalException($"“{browser}” printed nothing{complaint}");
    }

    /// <summary>What it said last, where it said something.</summary>
    private static string Run(string browser, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Start(browser, arguments);
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        // A pipe that nobody empties fills up, and the browser would wait for ever.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new RefusalException(
                $"“{browser}” was not done after {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds"
            );
        }

        cancellation.ThrowIfCancellationRequested();
        return said.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } last
            ? $": {last}"
            : "";
    }

    private static Process Start(string browser, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception cause)
        {
            throw new RefusalException($"“{browser}” cannot be run: {cause.Message}", cause);
        }
    }

    /// <summary>The day of the brief in place of the hour of printing, as long as it, so that the same brief gives the same bytes.</summary>
    private static byte[] UnderDate(byte[] paper, DateOnly day)
    {
        var text = Encoding.Latin1.GetString(paper);
        var date = $"{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000+00'00'";
        return Encoding.Latin1.GetBytes(PrintedOn().Replace(text, match => $"{match.Groups["key"].Value}{date})"));
    }

    [GeneratedRegex(
        @"(?<key>/(CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex PrintedOn();
}
