using CommonGround.Briefs;
using CommonGround.Reading;

namespace CommonGround.Cli.LanguageModels;

/// <summary>What a person is told of a language model that was asked about an article: what it proposes, and what of it was refused.</summary>
internal static class ModelLines
{
    public static string Of(Extract extract) =>
        extract.Model is { } model
            ? string.Concat(extract.Positions.Where(one => one.Rule == "model").Select(one => Proposal(extract.Article.Text, one)))
                + Sum(model)
            : "";

    /// <summary>Shows what was read in any case; where the model failed, a line for each failure follows on standard error.</summary>
    public static Outcome Outcome(Extract extract, Action show)
    {
        var failures = extract.Model?.Failures ?? [];
        return new Outcome(
            failures.Count == 0 ? ExitCodes.Done : ExitCodes.Refused,
            () =>
            {
                show();
                foreach (var failure in failures)
                {
                    Session.Complain($"{extract.Article.Source}: language model {extract.Model?.Name}: {failure}");
                }
            }
        );
    }

    private static string Proposal(string text, ReadPosition one)
    {
        var issue = one.Issue is { } name ? $" ({name})" : "";
        var act = one.Act.ToString().ToLowerInvariant();
        return Printable.Of($"{one.Id} [{one.Passage.Start}–{one.Passage.End}] {one.Holder}, {act}{issue}: {one.Passage.In(text)}") + "\n";
    }

    private static string Sum(ReadModel model)
    {
        var refused = model.Refused.Sum(one => one.Count);
        var reasons = refused == 0 ? "" : $" ({string.Join(", ", model.Refused.Select(one => $"{one.Count} {Reason(one.Reason)}"))})";
        return Printable.Of(
                $"Language model {model.Name}, asked about {model.Asked} {(model.Asked == 1 ? "piece" : "pieces")}: "
                    + $"{model.Kept} proposed, {model.Repeated} found already, {refused} refused{reasons}."
            ) + "\n";
    }

    private static string Reason(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.Shape => "not of the shape asked for",
            RefusalReason.NotInText => "not in the text",
            RefusalReason.MoreThanOnce => "more than once in the text",
            RefusalReason.Length => "too short or too long",
            RefusalReason.Holder => "of an unknown holder",
            RefusalReason.Act => "with an unknown act",
            RefusalReason.Issue => "on an unknown issue",
            _ => "with a condition that is not there",
        };
}
