using System.Numerics;
using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Power;

/// <summary>What one party's signature can decide under the rule.</summary>
/// <param name="Party">The party's name.</param>
/// <param name="Swings">In how many coalitions with it the others would not be enough.</param>
public sealed record PartyPower(string Party, BigInteger Swings)
{
    /// <summary>Its share of all swings, 0 to 1.</summary>
    public required Rational Banzhaf { get; init; }

    /// <summary>The share of the coalitions of others in which it decides, 0 to 1.</summary>
    public required Rational BanzhafAbsolute { get; init; }

    /// <summary>The share of the orders of signing in which its signature is the one that makes the agreement, 0 to 1.</summary>
    public required Rational ShapleyShubik { get; init; }

    /// <summary>Whether nobody wins without it.</summary>
    public required bool HasVeto { get; init; }

    /// <summary>Whether its signature never makes a difference.</summary>
    public bool IsDummy => Swings.IsZero;
}

/// <summary>Coalitions of which no part would do, by size and then by name; where not all are listed, the smallest.</summary>
public sealed record CoalitionList(ValueList<ValueList<string>> Coalitions, bool AreAll);

/// <summary>How much each signature counts, and which sets of signatories can sign or stop an agreement.</summary>
public sealed record VotingPower(Negotiation Negotiation, Exactness Exactness) : Result(Exactness)
{
    /// <summary>How many sets of signatories win.</summary>
    public required BigInteger Winning { get; init; }

    /// <summary>Every signatory, in the order of the case.</summary>
    public required ValueList<PartyPower> Parties { get; init; }

    /// <summary>Sets that can sign, and no part of which can.</summary>
    public required CoalitionList MinimalWinning { get; init; }

    /// <summary>Sets without which the others cannot sign, and of no part of which that is true.</summary>
    public required CoalitionList MinimalBlocking { get; init; }

    /// <summary>How many sets of signatories there are.</summary>
    public BigInteger Coalitions => BigInteger.One << Parties.Count;

    public override Section ToSection() => new PowerSection(this).Write();

    public override JsonObject ToJson() =>
        new()
        {
            ["schema"] = "commonground/power/1",
            ["case"] = Negotiation.Title,
            ["asOf"] = Wording.Day(Negotiation.Date),
            ["settings"] = new JsonObject { ["rule"] = Negotiation.Rule.ToJson() },
            ["exactness"] = Exactness.Word,
            ["rule"] = Negotiation.Rule.ToString(),
            ["coalitions"] = Coalitions.ToString(),
            ["winning"] = Winning.ToString(),
            ["parties"] = new JsonArray([
                .. Parties.Select(power => new JsonObject
                {
                    ["party"] = power.Party,
                    ["banzhaf"] = power.Banzhaf.ToDouble(),
                    ["banzhafAbsolute"] = power.BanzhafAbsolute.ToDouble(),
                    ["shapleyShubik"] = power.ShapleyShubik.ToDouble(),
                    ["swings"] = power.Swings.ToString(),
                    ["veto"] = power.HasVeto,
                    ["dummy"] = power.IsDummy,
                }),
            ]),
            ["minimalWinning"] = ToJson(MinimalWinning),
            ["minimalBlocking"] = ToJson(MinimalBlocking),
        };

    private static JsonObject ToJson(CoalitionList list) =>
        new()
        {
            ["exactness"] = list.AreAll ? "exact" : "bounded",
            ["coalitions"] = new JsonArray([.. list.Coalitions.Select(names => new JsonArray([.. names.Select(name => (JsonNode)name)]))]),
        };
}
