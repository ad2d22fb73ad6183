using CommonGround.Briefs;

namespace CommonGround.Analyses.Agreements;

internal sealed class AgreementSection(Agreement agreement)
{
    public Section Write() => new("agree", "Is there common ground?", [new Callout(Tone.Verdict, agreement.Complete.Verdict.ToString())]);
}
