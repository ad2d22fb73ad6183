using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Reading.Models;

/// <summary>What a language model is sent about one piece of an article: what to do, and the piece as material to do it with.</summary>
public sealed record Prompt(string Instructions, string Material)
{
    private static readonly string Task = Resource.Read("Reading/prompt.txt");

    public static Prompt For(Article article, Stretch piece, Roster roster) =>
        new($"{Task}\n{Names(roster)}", Fenced(piece.In(article.Text)));

    /// <summary>The shape of an answer, as a JSON Schema.</summary>
    public static JsonObject Shape(Roster roster) =>
        Closed(
            new()
            {
                ["positions"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = Closed(
                        new()
                        {
                            ["quote"] = new JsonObject { ["type"] = "string" },
                            ["before"] = StringOrNull(),
                            ["holder"] = new JsonObject { ["type"] = "string" },
                            ["act"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. ActNames.All.Select(Name)]) },
                            ["issue"] = Issue(roster),
                            ["condition"] = StringOrNull(),
                        }
                    ),
                },
            }
        );

    private static JsonObject Closed(JsonObject properties) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. properties.Select(property => Name(property.Key))]),
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };

    private static JsonObject StringOrNull() => new() { ["type"] = new JsonArray("string", "null") };

    private static JsonObject Issue(Roster roster) =>
        roster.Issues.Count == 0
            ? new() { ["type"] = "null" }
            : new()
            {
                ["type"] = new JsonArray("string", "null"),
                ["enum"] = new JsonArray([.. roster.Issues.Select(issue => Name(issue.Name)), null]),
            };

    private static JsonNode Name(string name) => JsonValue.Create(name);

    private static string Names(Roster roster)
    {
        var names = new StringBuilder("Parties, by name:\n");
        foreach (var party in roster.Parties)
        {
            names.Append($"- {party.Name}: {string.Join(", ", party.Aliases.Prepend(party.Title))}\n");
        }

        names.Append(roster.Parties.Count == 0 ? "- none is known\n" : "").Append("\nIssues, by name:\n");
        foreach (var issue in roster.Issues)
        {
            names.Append($"- {issue.Name}: {issue.Question} Options: {string.Join(", ", issue.Options.Select(option => option.Name))}\n");
        }

        return names.Append(roster.Issues.Count == 0 ? "- none is known\n" : "").ToString();
    }

    /// <summary>Between lines with a number that the article does not have, so that no article can end itself.</summary>
    private static string Fenced(string piece)
    {
        var number = 1;
        while (piece.Contains($"ARTICLE {number}", StringComparison.OrdinalIgnoreCase))
        {
            number++;
        }

        return $"BEGIN OF ARTICLE {number}\n{piece}\nEND OF ARTICLE {number}";
    }
}
