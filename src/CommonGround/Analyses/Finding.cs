using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;

namespace CommonGround.Analyses;

/// <summary>What came of asking: an answer, or the reason why the question does not apply.</summary>
public abstract record Finding
{
    private Finding(Analysis analysis) => Analysis = analysis;

    public Analysis Analysis { get; }

    public abstract Section ToSection();

    /// <summary>What belongs on the two pages that are handed over.</summary>
    public abstract IReadOnlyList<Digest> ToDigests();

    /// <summary>The same finding, told with an eye to the issue that another answer shows to be the hardest.</summary>
    public virtual Finding InTheLightOf(Issue hardest) => this;

    /// <summary>The documented, stable shape that programs read.</summary>
    public abstract JsonObject ToJson();

    /// <summary>The question was answered.</summary>
    public sealed record Answered : Finding
    {
        internal Answered(Analysis analysis, Result result)
            : base(analysis) => Result = result;

        public Result Result { get; }

        public override Finding InTheLightOf(Issue hardest) => new Answered(Analysis, Result.InTheLightOf(hardest));

        public override Section ToSection() => Result.ToSection();

        public override IReadOnlyList<Digest> ToDigests() => Result.ToDigests();

        public override JsonObject ToJson() => Result.ToJson();
    }

    /// <summary>The question has no meaning for this negotiation.</summary>
    public sealed record NotApplicable : Finding
    {
        internal NotApplicable(Analysis analysis, string reason)
            : base(analysis) => Reason = reason;

        public string Reason { get; }

        public override Section ToSection() => new(Analysis.Name, Analysis.Question, Said);

        /// <summary>Why there is no verdict must be read first; what else does not apply is left to the annex.</summary>
        public override IReadOnlyList<Digest> ToDigests() => [new(Place.Verdict, Analysis.Question, Said)];

        private Block[] Said => [new Callout(Tone.Note, $"Does not apply, because {Reason}.")];

        public override JsonObject ToJson() =>
            new()
            {
                ["schema"] = "commonground/not-applicable/1",
                ["analysis"] = Analysis.Name,
                ["reason"] = Reason,
            };
    }
}
