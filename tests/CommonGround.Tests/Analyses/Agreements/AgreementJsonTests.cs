using System.Text.Json.Nodes;
using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>The JSON has the documented shape, and is enough to recompute the verdict with nothing else at hand.</summary>
public sealed class AgreementJsonTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Agreements", "agree.schema.json")),
        TestContext.Current.CancellationToken
    );

    [Fact]
    public async Task The_JSON_of_Vienna_has_the_documented_shape() =>
        Assert.Empty((await Schema).Validate(Json(Example.Vienna).ToJsonString()));

    [Fact]
    public async Task The_JSON_of_the_reservoir_has_the_documented_shape() =>
        Assert.Empty((await Schema).Validate(Json(Example.Reservoir).ToJsonString()));

    [Fact]
    public async Task The_JSON_of_any_negotiation_has_the_documented_shape()
    {
        var schema = await Schema;
        Any.Negotiation.Sample(negotiation => Assert.Empty(schema.Validate(Json(negotiation).ToJsonString())), iter: 200, print: Any.Words);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("frameworks")]
    [InlineData("demands")]
    public async Task The_schema_refuses_what_leaves_out_a_part(string part)
    {
        var json = Json(Example.Vienna);
        json.Remove(part);
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    [Fact]
    public async Task The_schema_refuses_what_it_does_not_document()
    {
        var json = Json(Example.Vienna);
        json["complete"]!["silenceRefuses"]!["surprise"] = 1;
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    [Fact]
    public void The_verdict_can_be_recomputed_from_the_JSON_alone() =>
        Written.Sample(
            negotiation =>
            {
                var json = Json(negotiation);
                var (refusing, consenting) = (Acceptable(json, silenceRefuses: true), Acceptable(json, silenceRefuses: false));
                var verdict =
                    refusing.Length > 0 ? "yes"
                    : consenting.Length > 0 ? "hinges"
                    : "no";
                Assert.Equal(verdict, (string?)json["complete"]!["verdict"]);
            },
            iter: 500,
            print: Any.Words
        );

    [Fact]
    public void The_counts_and_examples_can_be_recomputed_from_the_JSON_alone() =>
        Written.Sample(
            negotiation =>
            {
                var json = Json(negotiation);
                foreach (var (name, refuses) in ((string, bool)[])[("silenceRefuses", true), ("silenceConsents", false)])
                {
                    var outlook = json["complete"]![name]!;
                    var acceptable = Acceptable(json, refuses);
                    Assert.Equal(acceptable.Length.ToString(), (string?)outlook["count"]);
                    Assert.Equal(acceptable.FirstOrDefault()?.ToString(), Told(outlook["example"]));
                }
            },
            iter: 500,
            print: Any.Words
        );

    [Fact]
    public void The_conflicts_can_be_checked_from_the_JSON_alone() =>
        Written.Sample(
            negotiation =>
            {
                var json = Json(negotiation);
                foreach (var conflict in json["complete"]!["silenceRefuses"]!["conflicts"]!.AsArray())
                {
                    var names = conflict!.AsArray().Select(name => (string)name!).ToArray();
                    Assert.Empty(Acceptable(json, demand => names.Contains((string)demand["name"]!)));
                    Assert.All(
                        names,
                        left =>
                            Assert.NotEmpty(
                                Acceptable(json, demand => (string)demand["name"]! != left && names.Contains((string)demand["name"]!))
                            )
                    );
                }
            },
            iter: 300,
            print: Any.Words
        );

    [Fact]
    public void Sets_are_sorted_and_lists_of_sets_go_by_size_then_name() =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                var complete = Json(negotiation)["complete"]!;
                var lists = ((string[])["silenceRefuses", "silenceConsents"])
                    .SelectMany(name =>
                        ((string[])["conflicts", "partyConflicts", "partyRepairs"]).Select(list => complete[name]![list]!.AsArray())
                    )
                    .Append(complete["hinges"]!["consent"]!.AsArray())
                    .Append(complete["hinges"]!["refusal"]!.AsArray());
                foreach (var list in lists)
                {
                    var sets = list.Select(set => set!.AsArray().Select(name => (string)name!).ToArray()).ToArray();
                    Assert.All(sets, set => Assert.Equal(set.Order(StringComparer.Ordinal), set));
                    Assert.Equal(sets.OrderBy(set => set.Length).ThenBy(set => string.Join('\n', set), StringComparer.Ordinal), sets);
                }
            },
            iter: 300,
            print: Any.Words
        );

    /// <summary>Negotiations whose conditions a person could have written.</summary>
    private static readonly Gen<Negotiation> Written = Any.Negotiation.Where(negotiation =>
        negotiation.Demands.All(demand =>
            demand.Predicate is not Meets meets || ConditionReading.Read(meets.ToString(), negotiation.Issues).Condition is not null
        )
    );

    private static JsonObject Json(Negotiation negotiation) => new AgreementTest().Ask(negotiation, new Run()).ToJson();

    private static Package[] Acceptable(JsonObject json, bool silenceRefuses) =>
        Acceptable(json, demand => (bool)demand["binds"]! && (silenceRefuses || (string?)demand["certainty"] != "unknown"));

    private static Package[] Acceptable(JsonObject json, Func<JsonNode, bool> active)
    {
        var issues = json["issues"]!.AsArray().Select(issue => ReadIssue(issue!)).ToValueList();
        var demands = json["demands"]!
            .AsArray()
            .Where(demand => active(demand!))
            .Select(demand => (Party: (string)demand!["party"]!, Meets: Read(demand, issues)))
            .ToArray();
        string[] signatories = [.. json["signatories"]!.AsArray().Select(party => (string)party!)];
        return
        [
            .. Package
                .All(issues)
                .Where(package =>
                    Wins(
                        json["settings"]!["rule"]!,
                        signatories,
                        [.. demands.Where(demand => !demand.Meets(package)).Select(demand => demand.Party).Distinct()]
                    )
                ),
        ];
    }

    private static bool Wins(JsonNode rule, string[] signatories, string[] missing)
    {
        if (rule is not JsonObject)
        {
            return missing.Length == 0;
        }

        if (rule["vetoes"]!.AsArray().Any(veto => missing.Contains((string)veto!)))
        {
            return false;
        }

        return rule["all-but"] is { } allBut
            ? missing.Length <= (int)allBut
            : missing.Length < (int?)rule["blocking"]
                || rule["majorities"]!.AsArray().All(majority => IsReached(majority!, signatories, [.. signatories.Except(missing)]));
    }

    private static bool IsReached(JsonNode majority, string[] signatories, string[] signing)
    {
        Rational Sum(string[] parties) =>
            parties.Aggregate(
                Rational.Zero,
                (sum, party) => sum + (majority["weights"] is { } weights ? Number((string?)weights[party] ?? "0") : Rational.One)
            );
        var needed = (Number((string)majority["share"]!) * Sum(signatories)) + Number((string)majority["beyond"]!);
        return (bool)majority["strict"]! ? Sum(signing) > needed : Sum(signing) >= needed;
    }

    /// <summary>A walk-away by its values, any other demand by its words.</summary>
    private static Func<Package, bool> Read(JsonNode demand, ValueList<Issue> issues)
    {
        if (demand["value"] is not { } value)
        {
            var condition = ConditionReading.Read((string)demand["condition"]!, issues).Condition!;
            return condition.Holds;
        }

        return package =>
            issues.Aggregate(Rational.Zero, (sum, issue) => sum + Number((string)value["options"]![issue.Name]![package[issue].Name]!))
            >= Number((string)value["least"]!);
    }

    private static Issue ReadIssue(JsonNode json)
    {
        var name = (string)json["name"]!;
        return json["scale"] is { } scale
            ? Issue.On(name, new Scale(At("from"), At("to"), At("step"), (string)scale["unit"]!, (bool)scale["never"]!))
            : Issue.Of(name, [.. json["options"]!.AsArray().Select(option => (string)option!)]);

        Rational At(string member) => Number((string)json["scale"]![member]!);
    }

    private static Rational Number(string text) =>
        text.Split('/') is [var numerator, var denominator]
            ? Rational.Parse(numerator) / Rational.Parse(denominator)
            : Rational.Parse(text);

    private static string? Told(JsonNode? package) =>
        package is null ? null : string.Join(", ", package.AsObject().Select(issue => $"{issue.Key}: {issue.Value}"));
}
