using System.Text.Json.Nodes;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>The shape <c>commonground/roadmap/1</c>; months are whole numbers from signature.</summary>
internal static class RoadmapJson
{
    public static JsonObject Of(Plan plan) =>
        new()
        {
            ["schema"] = "commonground/roadmap/1",
            ["case"] = plan.Negotiation.Title,
            ["asOf"] = Wording.Day(plan.Negotiation.Date),
            ["settings"] = new JsonObject
            {
                ["slip"] = plan.Test.Slip is { } slip ? new JsonObject { ["step"] = slip.Step, ["months"] = slip.Months } : null,
                ["draws"] = plan.Test.Draws,
            },
            ["exactness"] = plan.Exactness.Word,
            ["signature"] = plan.Roadmap.Signature is { } day ? Wording.Day(day) : null,
            ["horizon"] = plan.Roadmap.Horizon,
            ["consistent"] = plan.IsConsistent,
            ["verdict"] = Verdict(plan),
            ["demands"] = Array(plan.Demands, DemandOf),
            ["conflicts"] = Sets(plan.Refusing.Conflicts),
            ["repairs"] = Repairs(plan.Refusing.Repairs),
            ["silenceConsents"] = new JsonObject
            {
                ["consistent"] = plan.Consenting.Can,
                ["conflicts"] = Sets(plan.Consenting.Conflicts),
                ["repairs"] = Repairs(plan.Consenting.Repairs),
            },
            ["setAside"] = Names(plan.SetAside.Select(demand => demand.Name)),
            ["steps"] = Array(plan.Steps, step => StepOf(plan, step)),
            ["criticalChain"] = plan.Critical is { } critical
                ? new JsonObject
                {
                    ["month"] = critical.Month,
                    ["steps"] = Names(critical.Steps),
                    ["because"] = Names(critical.Because.Select(demand => demand.Name)),
                }
                : null,
            ["latestByParty"] = Array(
                plan.Limits,
                limit => new JsonObject
                {
                    ["party"] = limit.Party,
                    ["step"] = limit.Step,
                    ["latest"] = limit.Latest,
                }
            ),
            ["slips"] = Array(
                plan.Slips,
                slip => new JsonObject
                {
                    ["step"] = slip.Step,
                    ["months"] = slip.Months,
                    ["breaks"] = Sets(slip.Breaks),
                }
            ),
            ["chances"] = plan.Chances is { } chances
                ? new JsonObject
                {
                    ["draws"] = chances.Draws,
                    ["confidence"] = ShareInterval.Percent / 100.0,
                    ["kept"] = Array(
                        chances.Deadlines,
                        chance => new JsonObject
                        {
                            ["demand"] = chance.Demand.Name,
                            ["chance"] = chance.Share.ToDouble(),
                            ["between"] = new JsonArray(chance.Between.Low, chance.Between.High),
                        }
                    ),
                }
                : null,
            ["notLookedFor"] = plan.LeftOut is { } pairs
                ? new JsonObject
                {
                    ["what"] = Names(["slips", "commitments"]),
                    ["pairs"] = pairs,
                    ["most"] = PlanDates.MostPairs,
                }
                : null,
            ["commitments"] = Array(plan.Commitments, CommitmentOf),
        };

    private static string Verdict(Plan plan) =>
        (plan.Refusing.Can, plan.Consenting.Can) switch
        {
            (true, _) => "yes",
            (_, false) => "no",
            (false, true) => "hinges",
            _ => "undecided",
        };

    private static JsonObject DemandOf(Demand demand) =>
        new()
        {
            ["name"] = demand.Name,
            ["party"] = demand.Party,
            ["condition"] = demand.Predicate.ToString(),
            ["certainty"] = Word(demand.Certainty),
            ["evidence"] = Names(demand.Evidence),
        };

    private static JsonObject StepOf(Plan plan, StepDates dates)
    {
        var step = dates.Step;
        return new JsonObject
        {
            ["step"] = step.Name,
            ["earliest"] = dates.Earliest,
            ["latest"] = dates.Latest,
            ["slack"] = dates.Slack,
            ["begins"] = new JsonObject { ["earliest"] = dates.BeginsEarliest, ["latest"] = dates.BeginsLatest },
            ["lasts"] = step.Lasts is { } lasts ? new JsonObject { ["least"] = lasts.Least, ["most"] = lasts.Most } : null,
            ["critical"] = plan.Critical?.Steps.Contains(step.Name) == true,
            ["optional"] = step.IsOptional,
            ["by"] = step.By.Count == 0 ? null : Names(step.By),
            ["guarantors"] = Names(step.Guarantors),
            ["verifiers"] = Names(step.Verifiers),
            ["certainty"] = Word(step.Certainty),
            ["evidence"] = Names(step.Evidence),
        };
    }

    private static JsonObject CommitmentOf(Commitment commitment) =>
        new()
        {
            ["step"] = commitment.Step,
            ["party"] = commitment.Party,
            ["after"] = Names(commitment.After),
            ["gains"] = commitment.Temptation switch
            {
                Temptation.Gains => true,
                Temptation.Loses => false,
                _ => null,
            },
            ["problem"] = commitment.IsProblem,
            ["guarantors"] = Names(commitment.Guarantors),
            ["sequence"] = commitment.Sequence is { } given ? Names(given.Select(demand => demand.Name)) : null,
        };

    private static JsonArray Repairs(ValueList<ValueList<Demand>> repairs) =>
        Array(
            repairs,
            repair => new JsonObject
            {
                ["demands"] = Names(repair.Select(demand => demand.Name)),
                ["parties"] = Names(repair.Select(demand => demand.Party).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            }
        );

    private static JsonArray Sets(ValueList<ValueList<Demand>> sets) => Array(sets, set => Names(set.Select(demand => demand.Name)));

    private static JsonArray Names(IEnumerable<string> names) => Array(names, name => (JsonNode)name);

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
