namespace CommonGround.Reading.Documents;

/// <summary>What a source is written in.</summary>
internal enum SourceFormat
{
    Text,
    Markdown,
    Html,
    Pdf,
    Word,
}
