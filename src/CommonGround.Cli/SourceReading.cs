using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;

namespace CommonGround.Cli;

/// <summary>How sources are read: what whoever asks knows better than the files, and the language model that is asked too, if any.</summary>
internal sealed record SourceReading(
    DateOnly? Date,
    string? Publisher,
    LanguageModel? Model,
    HeadwayLine Headway,
    CancellationToken Cancellation
)
{
    /// <summary>Whom and what a reader knows before it reads.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>From any number of threads.</summary>
    public Extract Of(SourceFile source) => Of(Open(source));

    public Extract Of(Article article)
    {
        var extract = Reader.Read(article, Roster);
        return Model?.Read(extract, Roster, Headway, Cancellation) ?? extract;
    }

    public Article Open(SourceFile source)
    {
        var article = source.Read();
        return article with { Date = Date ?? article.Date, Publisher = Publisher ?? article.Publisher };
    }
}
