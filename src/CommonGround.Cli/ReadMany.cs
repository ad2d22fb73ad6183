using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;

namespace CommonGround.Cli;

/// <summary>
/// Reads many sources at once and writes what it finds in their order, each as soon as its turn comes: what was read of ten
/// thousand articles is never all in memory. One that cannot be read keeps none of the others back.
/// </summary>
internal sealed class ReadMany(bool isJson, TextWriter output)
{
    private static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Source, string Reason)> refused = [];
    private readonly List<string> complaints = [];
    private int written;

    public static Outcome Run(IEnumerable<SourceFile> sources, SourceReading reading, bool isJson, CancellationToken cancellation)
    {
        SourceFile[] all = [.. RefusalException.Unless("the sources cannot be listed", () => sources.ToArray())];
        return RefusalException.Unless(
            "the output cannot be written",
            () =>
            {
                using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
                var many = new ReadMany(isJson, output);
                many.WriteAll(all, reading, cancellation);
                output.Flush();
                return new Outcome(many.complaints.Count == 0 ? ExitCodes.Done : ExitCodes.Refused, many.Complain);
            }
        );
    }

    private void WriteAll(SourceFile[] all, SourceReading reading, CancellationToken cancellation)
    {
        Begin();
        var done = 0;
        foreach (var one in InOrder.Select(all, source => Told.Of(source, reading, Shown), cancellation))
        {
            Write(one);
            done++;
            reading.Headway.Report(
                new(string.Create(CultureInfo.InvariantCulture, $"Reading {done} of {all.Length}"), (double)done / all.Length)
            );
        }

        End();
    }

    private string Shown(Extract extract) =>
        isJson ? ExtractJson.Of(extract).ToJsonString(OnOneLine) : $"{Printable.Of(extract.Article.Source)}\n{ExtractLines.Of(extract)}\n";

    private void Begin() => output.Write(isJson ? """{"schema":"commonground/read-many/1","sources":[""" : "");

    private void Write(Told one)
    {
        complaints.AddRange(one.Complaints);
        if (one.Shown is null)
        {
            refused.Add((one.Source, one.Complaints[0]));
            return;
        }

        output.Write(
            isJson
                ? written == 0
                    ? "\n"
                    : ",\n"
                : ""
        );
        output.Write(one.Shown);
        written++;
    }

    private void End()
    {
        if (isJson)
        {
            var list = new JsonArray([.. refused.Select(one => new JsonObject { ["source"] = one.Source, ["reason"] = one.Reason })]);
            output.Write($"\n],\"refused\":{list.ToJsonString(OnOneLine)}}}\n");
        }
    }

    private void Complain() => complaints.ForEach(Session.Complain);

    /// <summary>What came of one source: what is shown of it, null where it could not be read, and what went wrong.</summary>
    private sealed record Told(string Source, string? Shown, string[] Complaints)
    {
        public static Told Of(SourceFile source, SourceReading reading, Func<Extract, string> shown)
        {
            try
            {
                var extract = reading.Of(source);
                return new(source.Name, shown(extract), [.. ModelLines.Failures(extract)]);
            }
            catch (RefusalException refusal)
            {
                return new(source.Name, null, [refusal.Message]);
            }
        }
    }
}
