using System.Text.Json.Nodes;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The shape <c>commonground/agree/1</c>: complete enough to recompute every verdict by hand.</summary>
internal static class AgreementJson
{
    public static JsonObject Of(Agreement agreement)
    {
        var json = Whole(agreement);
        if (agreement.Demands.Any(demand => demand.Kind == DemandKind.Promise))
        {
            json["dates"] = Issues(agreement.Negotiation.Roadmap!.Dates);
        }

        return json;
    }

    private static JsonObject Whole(Agreement agreement) =>
        new()
        {
            ["schema"] = "commonground/agree/1",
            ["case"] = agreement.Negotiation.Title,
            ["asOf"] = Wording.Day(agreement.Negotiation.Date),
            ["settings"] = new JsonObject
            {
                ["rule"] = agreement.Negotiation.Rule.ToJson(),
                ["without"] = Names(agreement.Test.Without),
                ["withoutSpeakers"] = Names(agreement.Test.WithoutSpeakers),
            },
            ["exactness"] = agreement.Exactness.Word,
            ["issues"] = Issues(agreement.Negotiation.Issues),
            ["signatories"] = Names(agreement.Negotiation.Signatories.Select(party => party.Name).Order(StringComparer.Ordinal)),
            ["agreedPoints"] = Array(
                agreement.Negotiation.AgreedPoints,
                point => new JsonObject
                {
                    ["issue"] = point.Issue.Name,
                    ["option"] = point.Option.Name,
                    ["evidence"] = Names(point.Evidence),
                }
            ),
            ["blank"] = new JsonObject { ["cells"] = agreement.Blank.Cells, ["of"] = agreement.Blank.Of },
            ["demands"] = Array(agreement.Demands, demand => DemandOf(agreement, demand)),
            ["complete"] = Complete(agreement.Complete),
            ["frameworks"] = new JsonObject
            {
                ["verdict"] = Word(agreement.Frameworks.Verdict),
                ["notDiscussed"] = Names(agreement.Frameworks.NotDiscussed),
                ["maximal"] = Array(agreement.Frameworks.Maximal, Framework),
            },
            ["coalitions"] = Array(
                agreement.Coalitions,
                coalition => new JsonObject
                {
                    ["parties"] = Names(coalition.Parties),
                    ["without"] = Names(coalition.Without),
                    ["winning"] = coalition.Wins,
                }
            ),
            ["stickingPoints"] = Array(
                agreement.StickingPoints.Points,
                point => new JsonObject
                {
                    ["kind"] = Word(point.Kind),
                    ["names"] = Names(point.Names),
                    ["share"] = point.Share.ToDouble(),
                    ["atMost"] = point.IsAtMost,
                }
            ),
            ["openNothingAlone"] = Array(agreement.StickingPoints.OpenNothingAlone, kind => (JsonNode)Word(kind)),
            ["warnings"] = Array(
                agreement.Warnings,
                warning => new JsonObject
                {
                    ["kind"] = "single-speaker",
                    ["speaker"] = warning.Speaker,
                    ["demands"] = Names(warning.Demands),
                    ["statements"] = Names(warning.Statements),
                    ["without"] = new JsonObject
                    {
                        ["verdict"] = Word(warning.Without),
                        ["example"] = PackageOf(warning.Example),
                        ["frameworks"] = Word(warning.FrameworksWithout),
                    },
                }
            ),
        };

    private static JsonArray Issues(ValueList<Issue> issues) =>
        Array(
            issues,
            issue =>
            {
                var json = new JsonObject { ["name"] = issue.Name, ["options"] = Names(issue.Options.Select(option => option.Name)) };
                if (issue.Scale is { } scale)
                {
                    json["scale"] = ScaleOf(scale);
                }

                return json;
            }
        );

    private static JsonObject ScaleOf(Scale scale) =>
        new()
        {
            ["from"] = scale.From.ToString(),
            ["to"] = scale.To.ToString(),
            ["step"] = scale.Step.ToString(),
            ["unit"] = scale.Unit,
            ["never"] = scale.OrNever,
        };

    private static JsonObject DemandOf(Agreement agreement, Demand demand)
    {
        var json = new JsonObject
        {
            ["name"] = demand.Name,
            ["party"] = demand.Party,
            ["kind"] = Word(demand.Kind),
            ["condition"] = demand.Predicate.ToString(),
            ["certainty"] = Word(demand.Certainty),
            ["scope"] = Word(demand.Scope),
            ["binds"] = agreement.Negotiation.Party(demand.Party).Signs,
            ["evidence"] = Names(demand.Evidence),
        };
        if (demand.Predicate is Reaches reaches)
        {
            json["value"] = ValueOf(agreement.Negotiation.Issues, reaches);
        }

        return json;
    }

    /// <summary>What each option adds to a package's value, exactly, and the least sum: a walk-away's words alone do not say.</summary>
    private static JsonObject ValueOf(ValueList<Issue> issues, Reaches reaches) =>
        new()
        {
            ["least"] = reaches.Least.ToString(),
            ["options"] = new JsonObject(
                issues.Select(
                    (issue, place) => KeyValuePair.Create(issue.Name, (JsonNode?)Parts(issue, reaches.Value.Contributions[place]))
                )
            ),
        };

    private static JsonObject Parts(Issue issue, ValueList<Rational> parts) =>
        new(issue.Options.Select((option, place) => KeyValuePair.Create(option.Name, (JsonNode?)parts[place].ToString())));

    private static JsonObject Complete(CompleteAnswer complete) =>
        new()
        {
            ["verdict"] = Word(complete.Verdict),
            ["total"] = complete.Total.ToString(),
            ["silenceRefuses"] = OutlookOf(complete.Refusing),
            ["silenceConsents"] = OutlookOf(complete.Consenting),
            ["hinges"] = new JsonObject
            {
                ["consent"] = Array(complete.ConsentSets, DemandNames),
                ["refusal"] = Array(complete.RefusalSets, DemandNames),
            },
            ["questions"] = Array(
                complete.Questions,
                demand => new JsonObject { ["demand"] = demand.Name, ["valueOfInformation"] = Information(complete.Chance, demand) }
            ),
            ["ifAllHadToSign"] = new JsonObject { ["verdict"] = Word(complete.IfAllHadToSign) },
        };

    /// <summary>Null where knowing it moves the chance by no more than draws differ by chance.</summary>
    private static JsonObject? Information(ChanceOfAgreement? chance, Demand demand) =>
        chance?.LessonOf(demand.Name) is { } lesson
            ? new()
            {
                ["draws"] = chance.Draws,
                ["share"] = chance.Share,
                ["ifConsents"] = lesson.IfLower,
                ["ifRefuses"] = lesson.IfUpper,
                ["move"] = lesson.Move,
                ["error"] = lesson.Error,
            }
            : null;

    private static JsonObject OutlookOf(Outlook outlook) =>
        new()
        {
            ["can"] = outlook.Can,
            ["count"] = outlook.Count.ToString(),
            ["countExactness"] = outlook.CountIsExact ? "exact" : "bounded",
            ["example"] = PackageOf(outlook.Example),
            ["exampleBreaks"] = DemandNames(outlook.Slighted.Breaks),
            ["exampleIgnores"] = Names(outlook.Slighted.Ignores.Order(StringComparer.Ordinal)),
            ["exactness"] = outlook.IsAll ? "exact" : "bounded",
            ["conflicts"] = Array(outlook.Conflicts, DemandNames),
            ["repairs"] = Array(outlook.Repairs, RepairOf),
            ["partyConflicts"] = Array(outlook.PartyConflicts, Names),
            ["partyRepairs"] = Array(outlook.PartyRepairs, Names),
        };

    private static JsonObject RepairOf(Repair repair) =>
        new()
        {
            ["demands"] = DemandNames(repair.Demands),
            ["parties"] = Names(repair.Parties),
            ["opens"] = repair.Opens?.ToString(),
            ["example"] = PackageOf(repair.Example),
            ["exampleBreaks"] = DemandNames(repair.Slighted.Breaks),
            ["exampleIgnores"] = Names(repair.Slighted.Ignores.Order(StringComparer.Ordinal)),
            ["cost"] = new JsonObject(
                repair
                    .Costs.OrderBy(cost => cost.Party, StringComparer.Ordinal)
                    .Select(cost => KeyValuePair.Create(cost.Party, (JsonNode?)cost.Value?.ToDouble()))
            ),
        };

    private static JsonObject Framework(Framework framework) =>
        new()
        {
            ["settled"] = new JsonObject(
                framework.Settled.Select(settled =>
                    KeyValuePair.Create(
                        settled.Issue.Name,
                        (JsonNode?)
                            new JsonObject
                            {
                                ["option"] = settled.Option.Name,
                                ["status"] = settled.Status,
                                ["acceptedBy"] = Names(settled.AcceptedBy),
                            }
                    )
                )
            ),
            ["open"] = Names(framework.Open),
            ["count"] = framework.Count?.ToString(),
        };

    private static JsonObject? PackageOf(Package? package) =>
        package is null
            ? null
            : new JsonObject(package.Issues.Select(issue => KeyValuePair.Create(issue.Name, (JsonNode?)package[issue].Name)));

    private static JsonArray DemandNames(ValueList<Demand> demands) => Names(demands.Select(demand => demand.Name));

    private static JsonArray Names(IEnumerable<string> names) => Array(names, name => (JsonNode)name);

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    /// <summary>An enumeration's name as the case file writes it: lower case, with hyphens between words.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select(
                    (letter, place) =>
                        char.IsUpper(letter) && place > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"
                )
        );
}
