using CommonGround.Briefs;
using CommonGround.Reading;

namespace CommonGround.Cli.LanguageModels;

/// <summary>What a person is told of a language model that was asked about an article: how much of what it proposes holds, and what went wrong.</summary>
internal static class ModelLines
{
    public static string Of(Extract extract) => extract.Model is { } model ? Sum(model) : "";

    /// <summary>A line for each failure.</summary>
    public static IEnumerable<string> Failures(Extract extract) =>
        extract.Model?.Failures.Select(failure => $"{extract.Article.Source}: language model {extract.Model.Name}: {failure}") ?? [];

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
