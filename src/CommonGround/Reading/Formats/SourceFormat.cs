namespace CommonGround.Reading.Formats;

/// <summary>What a source is written in.</summary>
internal enum SourceFormat
{
    Text,
    Markdown,
    Html,
    Pdf,
    Word,
}
