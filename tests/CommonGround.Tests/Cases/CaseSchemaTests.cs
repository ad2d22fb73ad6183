using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommonGround.Cases;
using CommonGround.Cases.Yaml;
using NJsonSchema;

namespace CommonGround.Tests.Cases;

public class CaseSchemaTests
{
    private static readonly JsonNode Json = JsonNode.Parse(CaseSchema.Text)!;
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(CaseSchema.Text).GetAwaiter().GetResult();

    private static readonly Regex Bare = new(
        @"^(true|false|0|[1-9][0-9]*|[0-9]+\.[0-9]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    [Fact]
    public void It_knows_the_keys_that_the_reader_knows() =>
        Assert.All(
            Shape.All,
            shape =>
                Assert.Equal(
                    shape.Keys.Order(StringComparer.Ordinal),
                    Properties(shape).Select(key => key.Key).Order(StringComparer.Ordinal)
                )
        );

    [Fact]
    public void It_explains_every_key() =>
        Assert.All(Shape.All.SelectMany(Properties), key => Assert.False(string.IsNullOrEmpty(Described(key.Value!)), key.Key));

    [Fact]
    public void It_fits_the_whole_case() => Assert.Empty(Errors(SomeCase.Whole));

    [Fact]
    public void It_fits_a_new_case() => Assert.Empty(Errors(NewCase.Files("Talks", new DateOnly(2024, 2, 29))["talks.yaml"]));

    [Fact]
    public void It_fits_every_example() =>
        Assert.All(Repository.Files("examples", "talks.yaml"), path => Assert.Empty(Errors(File.ReadAllText(path))));

    [Theory]
    [InlineData("title: The harbour", "titel: The harbour")]
    [InlineData("salience: 90", "salience: 190")]
    [InlineData("seat: invited", "seat: standing")]
    [InlineData("ideal: never, ", "idea: never, ")]
    [InlineData("as-of: 2024-03-04", "as-of: yesterday")]
    [InlineData("grade: C3", "grade: G3")]
    public void It_refuses_what_the_reader_refuses(string part, string instead)
    {
        Assert.NotEmpty(SomeCase.ProblemsWith(part, instead));
        Assert.NotEmpty(Errors(SomeCase.Whole.Replace(part, instead, StringComparison.Ordinal)));
    }

    internal static IEnumerable<string> Errors(string talks)
    {
        var root = YamlReader.Read(new TextFile("talks.yaml", talks), new ProblemList())!;
        return Schema.Validate(ToJson(root)!.ToJsonString()).Select(error => error.ToString());
    }

    private static JsonObject Properties(Shape shape) =>
        (shape == Shape.Case ? Json : Json["definitions"]![shape.Name]!)["properties"]!.AsObject();

    private static string? Described(JsonNode property) =>
        (string?)property["description"]
        ?? (property["$ref"] is { } reference ? (string?)Json["definitions"]![((string)reference!).Split('/')[^1]]!["description"] : null);

    /// <summary>As an editor reads YAML: bare numbers, true, false and nothing are what they look like.</summary>
    private static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            { IsNothing: true } => null,
            YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value)))),
            YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
            YamlText { Style: YamlStyle.Plain } text when Bare.IsMatch(text.Value) => JsonNode.Parse(text.Value),
            var text => JsonValue.Create(((YamlText)text).Value),
        };
}
