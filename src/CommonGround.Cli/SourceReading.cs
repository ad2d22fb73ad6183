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
    /// <summary>From any number of threads.</summary>
    public Extract Of(SourceFile source)
    {
        var article = source.Read();
        var extract = Reader.Read(article with { Date = Date ?? article.Date, Publisher = Publisher ?? article.Publisher }, Roster.Empty);
        return Model?.Read(extract, Roster.Empty, Headway, Cancellation) ?? extract;
    }
}
