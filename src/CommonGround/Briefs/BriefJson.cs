using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommonGround.Briefs;

/// <summary>A brief as JSON, in the shape <c>commonground/brief/1</c> of docs/formats.md.</summary>
public static class BriefJson
{
    /// <summary>Letters of every script stand as they are: what we write is read as JSON, never pasted into a page.</summary>
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject ToJson(this Brief brief)
    {
        var blocks = new JsonBlocks();
        return new()
        {
            ["schema"] = "commonground/brief/1",
            ["title"] = brief.Title,
            ["asOf"] = Wording.Of(brief.AsOf),
            ["sheets"] = JsonBlocks.List(
                brief.Sheets,
                sheet => new JsonObject
                {
                    ["title"] = sheet.Title,
                    ["sections"] = JsonBlocks.List(sheet.Sections, section => Section(section, blocks)),
                }
            ),
            ["sections"] = JsonBlocks.List(brief.Sections, section => Section(section, blocks)),
            ["evidence"] = JsonBlocks.List(brief.Evidence, blocks.Evidence),
        };
    }

    /// <summary>Indented, with line feeds, ending in one.</summary>
    public static string ToReadableText(this JsonNode json) => json.ToJsonString(Readable) + "\n";

    private static JsonObject Section(Section section, JsonBlocks blocks) =>
        new()
        {
            ["name"] = section.Name,
            ["title"] = section.Title,
            ["blocks"] = JsonBlocks.List(section.Blocks, block => block.Write(blocks)),
            ["sections"] = JsonBlocks.List(section.Sections, inner => Section(inner, blocks)),
        };
}
