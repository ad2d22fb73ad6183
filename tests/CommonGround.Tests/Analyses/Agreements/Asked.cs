using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>Negotiations that were asked whether they have common ground.</summary>
internal static class Asked
{
    public static Agreement Of(Negotiation negotiation) => Of(negotiation, new AgreementTest());

    public static Agreement Of(Negotiation negotiation, AgreementTest test) =>
        Assert.IsType<Agreement>(Assert.IsType<Finding.Answered>(test.Ask(negotiation, new Run())).Result);
}
