using System.Text.Json.Nodes;

namespace CommonGround.Reading;

/// <summary>The shape <c>commonground/read/1</c>; offsets are UTF-16 units into the text, ends exclusive.</summary>
public static class ExtractJson
{
    public static JsonObject Of(Extract extract) =>
        new()
        {
            ["schema"] = "commonground/read/1",
            ["source"] = extract.Article.Source,
            ["statements"] = new JsonArray([.. extract.Statements.Select(one => Statement(extract.Article.Text, one))]),
            ["attitudes"] = new JsonArray([.. extract.Attitudes.Select(one => Statement(extract.Article.Text, one))]),
        };

    private static JsonObject Statement(string text, ReadStatement one) =>
        new()
        {
            ["id"] = one.Id,
            ["kind"] = one.IsQuote ? "quote" : "reported",
            ["content"] = new JsonArray([.. one.Content.Select(Pair)]),
            ["cue"] = one.Cue is { } cue ? Pair(cue) : null,
            ["speaker"] = one.Speaker is { } speaker ? Speaker(text, speaker) : null,
            ["affiliation"] = new JsonArray([.. one.Affiliation.Select(name => JsonValue.Create(name))]),
            ["duplicateOf"] = one.DuplicateOf,
            ["boilerplate"] = one.IsBoilerplate,
            ["rule"] = one.Rule,
        };

    private static JsonObject Speaker(string text, ReadSpeaker speaker) =>
        new()
        {
            ["text"] = speaker.Mention.In(text),
            ["start"] = speaker.Mention.Start,
            ["end"] = speaker.Mention.End,
            ["resolved"] = speaker.Resolved,
            ["named"] = speaker.IsNamed,
        };

    private static JsonArray Pair(Stretch stretch) => [stretch.Start, stretch.End];
}
