using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;

namespace CommonGround.Cli.Commands;

/// <summary><c>read SOURCE…</c>: who says what in a text, with the exact passage; nothing is accepted by itself.</summary>
internal static class ReadCommand
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var command = new Command("read", "Reads who says what in reports, with the exact passage.");
        var sources = new Argument<string[]>("source")
        {
            Description = "a report (text, Markdown, HTML, PDF or Word, up to 16 MiB) or a folder of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var date = new Option<DateOnly?>("--date")
        {
            HelpName = "YYYY-MM-DD",
            Description = "The day that the reports are of, from which their “Friday” counts.",
            CustomParser = Date,
        };
        var publisher = new Option<string>("--publisher") { HelpName = "TEXT", Description = "Who published the reports." };
        var into = new Option<string>("--into") { HelpName = "CASE", Description = "File what is read as proposals beside a case." };
        var json = new Option<bool>("--json") { Description = "print JSON instead of text" };
        var model = new Option<bool>("--model") { Description = "also send the text to the language model that is configured" };
        command.Add(sources);
        command.Add(date);
        command.Add(publisher);
        command.Add(into);
        command.Add(json);
        command.Add(model);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                {
                    using var asked = parsed.GetValue(model) ? LanguageModel.Configured() : null;
                    using var headway = new HeadwayLine();
                    var reading = new SourceReading(parsed.GetValue(date), parsed.GetValue(publisher), asked, headway, cancellation);
                    var paths = parsed.GetRequiredValue(sources);
                    return parsed.GetValue(into) is { } folder ? ReadInto.Run(folder, SourceFiles.In(paths), reading)
                        : SourceFiles.IsOne(paths) ? One(reading.Of(SourceFiles.In(paths).Single()), parsed.GetValue(json))
                        : ReadMany.Run(SourceFiles.In(paths), reading, parsed.GetValue(json), cancellation);
                })
        );
        return command;
    }

    private static Outcome One(Extract extract, bool isJson)
    {
        var shown = isJson ? ExtractJson.Of(extract).ToJsonString(Indented) + "\n" : ExtractLines.Of(extract);
        var failures = ModelLines.Failures(extract).ToArray();
        return new Outcome(
            failures.Length == 0 ? ExitCodes.Done : ExitCodes.Refused,
            () =>
            {
                Screen.Show(shown);
                Array.ForEach(failures, Session.Complain);
            }
        );
    }

    private static DateOnly? Date(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"--date takes a day such as 2015-10-30, not “{word}”");
        return null;
    }
}
