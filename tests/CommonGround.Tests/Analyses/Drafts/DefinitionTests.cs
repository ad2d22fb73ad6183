using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Analyses.Drafts;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Tests.Analyses.Drafts;

/// <summary>What a text settles is received as looking at every package says.</summary>
public sealed class DefinitionTests
{
    private static readonly Gen<(Negotiation Case, ValueList<Settlement> Settled)> Framework =
        from negotiation in Any.Negotiation
        from places in Gen.Int[-2, 4].Array[negotiation.Issues.Count]
        select (
            negotiation,
            negotiation
                .Issues.Zip(places)
                .Where(pair => pair.Second >= 0)
                .Select(pair => new Settlement(pair.First, pair.First.Options[Math.Min(pair.Second, pair.First.Options.Count - 1)]))
                .ToValueList()
        );

    [Fact]
    public void A_text_can_be_signed_exactly_if_the_definition_admits_it() =>
        Framework.Sample(
            (negotiation, settled) =>
            {
                var definition = new Definition(negotiation);
                foreach (var reception in Receptions(negotiation, settled))
                {
                    var framework = Options(negotiation, reception.Settled);
                    var expected =
                        definition.IsAdmitted(framework, silenceRefuses: true) ? Verdict.Yes
                        : definition.IsAdmitted(framework, silenceRefuses: false) ? Verdict.Hinges
                        : Verdict.No;
                    Assert.Equal(expected, reception.Framework);
                }
            },
            iter: 150
        );

    [Fact]
    public void A_complete_package_can_be_made_of_it_exactly_if_one_is_acceptable() =>
        Framework.Sample(
            (negotiation, settled) =>
            {
                var definition = new Definition(negotiation);
                foreach (var reception in Receptions(negotiation, settled))
                {
                    bool Can(Demand[] demands) =>
                        definition.Acceptable(demands).Any(package => reception.Settled.All(one => package[one.Issue] == one.Option));
                    var expected =
                        Can(definition.Binding) ? Verdict.Yes
                        : Can(definition.Known) ? Verdict.Hinges
                        : Verdict.No;
                    Assert.Equal(expected, reception.Complete);
                }
            },
            iter: 150
        );

    [Fact]
    public void A_party_refuses_or_is_unknown_exactly_if_its_own_demands_say_so() =>
        Framework.Sample(
            (negotiation, settled) =>
            {
                var definition = new Definition(negotiation);
                foreach (var reception in Receptions(negotiation, settled))
                {
                    var framework = Options(negotiation, reception.Settled);
                    foreach (var party in reception.Parties)
                    {
                        var own = negotiation.Demands.Where(demand => demand.Party == party.Party).ToArray();
                        var refuses = own.Any(demand => !demand.IsUnknown && !definition.Admits(framework, demand, silenceRefuses: false));
                        var clear = own.All(demand => definition.Admits(framework, demand, silenceRefuses: true));
                        Assert.Equal((refuses, clear), (party.Stance == Stance.Refuses, party.Stance is Stance.Accepts or Stance.Silent));
                    }
                }
            },
            iter: 150
        );

    private static IEnumerable<Reception> Receptions(Negotiation negotiation, ValueList<Settlement> settled)
    {
        var test = SigningTest.Of(negotiation, new PackageText(negotiation, null).Of(settled), new Run())!;
        Assert.Equal(settled, test.AsItStands.Settled);
        return test.Wordings.Select(wording => wording.Reception).Prepend(test.AsItStands);
    }

    private static Option?[] Options(Negotiation negotiation, ValueList<Settlement> settled) =>
        [.. negotiation.Issues.Select(issue => settled.FirstOrDefault(one => one.Issue.Name == issue.Name)?.Option)];
}
