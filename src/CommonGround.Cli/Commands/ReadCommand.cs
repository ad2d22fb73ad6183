using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommonGround.Briefs;
using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;

namespace CommonGround.Cli.Commands;

/// <summary><c>read SOURCE</c>: who says what in a text, with the exact passage; nothing is accepted by itself.</summary>
internal static class ReadCommand
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var command = new Command("read", "Reads who says what in a text, with the exact passage.");
        var source = new Argument<string>("source") { Description = "a text file in UTF-8, up to 16 MiB" };
        var json = new Option<bool>("--json") { Description = "print JSON instead of text" };
        command.Add(source);
        var model = new Option<bool>("--model") { Description = "also send the text to the language model that is configured" };
        var into = new Option<string>("--into") { HelpName = "CASE", Description = "file what is read as proposals beside a case" };
        command.Add(json);
        command.Add(model);
        command.Add(into);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                    parsed.GetValue(into) is { } folder
                        ? ReadInto.Run(folder, [Article(parsed.GetRequiredValue(source))], parsed.GetValue(model), cancellation)
                        : Read(parsed.GetRequiredValue(source), parsed.GetValue(json), parsed.GetValue(model), cancellation)
                )
        );
        return command;
    }

    private static Outcome Read(string path, bool isJson, bool asksModel, CancellationToken cancellation)
    {
        using var model = asksModel ? LanguageModel.Configured() : null;
        var extract = Reader.Read(Article(path), Roster.Empty);
        using var headway = new HeadwayLine();
        extract = model?.Read(extract, Roster.Empty, headway, cancellation) ?? extract;
        var shown = isJson
            ? ExtractJson.Of(extract).ToJsonString(Indented) + "\n"
            : Lines(extract) + Positions(extract) + ModelLines.Of(extract);
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

    private static Article Article(string path) => new(Path.GetFileName(path), Text(path));

    private static string Text(string path)
    {
        var bytes = RefusalException.Unless($"“{path}” cannot be read", () => Bytes(path));
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException cause)
        {
            throw new RefusalException($"“{path}” is not text in UTF-8; save it as UTF-8 and read it again", cause);
        }
    }

    private static byte[] Bytes(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > Reader.LongestText)
        {
            throw new RefusalException($"“{path}” is longer than 16 MiB, the most that is read");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Lines(Extract extract) =>
        extract.Statements.Count == 0
            ? "No statement was found.\n"
            : string.Concat(
                extract
                    .Statements.Where(one => !one.IsBoilerplate && one.DuplicateOf is null)
                    .Select(one => Line(extract.Article.Text, one))
            );

    private static string Positions(Extract extract) =>
        string.Concat(
            extract.Positions.Select(one =>
                Printable.Of(
                    $"{one.Id} [{one.Passage.Start}–{one.Passage.End}] {one.Holder}, {one.Act}: {one.Passage.In(extract.Article.Text)}"
                ) + "\n"
            )
        );

    private static string Line(string text, ReadStatement one)
    {
        var speaker = one.Speaker is { } known ? known.Mention.In(text) : "nobody named";
        var content = string.Join(" … ", one.Content.Select(part => part.In(text)));
        return Printable.Of($"{one.Id} [{one.Content[0].Start}–{one.Content[^1].End}] {speaker}: {content}") + "\n";
    }
}
