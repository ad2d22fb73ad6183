namespace CommonGround.Briefs;

/// <summary>Text in phrases, so that emphasis, judgement and evidence stay with the words they belong to.</summary>
public sealed record Prose(IReadOnlyList<Phrase> Phrases)
{
    public static Prose Empty { get; } = new([]);

    /// <summary>The words alone.</summary>
    public string Words => string.Concat(Phrases.Select(phrase => phrase.Text));

    /// <summary>The evidence of all phrases, each name once, in order.</summary>
    public IEnumerable<string> Evidence => Phrases.SelectMany(phrase => phrase.Evidence).Distinct(StringComparer.Ordinal);

    public Prose Plain(string text, params IEnumerable<string> evidence) => And(text, Emphasis.None, evidence);

    public Prose Strong(string text, params IEnumerable<string> evidence) => And(text, Emphasis.Strong, evidence);

    /// <summary>Says something that no source says: it is somebody's judgement, and will look so.</summary>
    public Prose Judged(string text, params IEnumerable<string> evidence) => And(text, Emphasis.Judgement, evidence);

    public Prose Then(Prose next) => new([.. Phrases, .. next.Phrases]);

    /// <summary>At most so many characters, with an ellipsis where something is left out.</summary>
    public Prose Shortened(int most)
    {
        var kept = new List<Phrase>();
        foreach (var phrase in Phrases)
        {
            var characters = new System.Globalization.StringInfo(phrase.Text);
            if (characters.LengthInTextElements > most)
            {
                kept.Add(phrase with { Text = characters.SubstringByTextElements(0, Math.Max(0, most - 1)).TrimEnd() + "…" });
                break;
            }

            kept.Add(phrase);
            most -= characters.LengthInTextElements;
        }

        return new(kept);
    }

    public static implicit operator Prose(string text) => Empty.Plain(text);

    private Prose And(string text, Emphasis emphasis, IEnumerable<string> evidence) =>
        text.Length == 0 && !evidence.Any() ? this : new([.. Phrases, new Phrase(text, emphasis, [.. evidence])]);
}

/// <summary>Words with one emphasis, and the names of the evidence that they rest on.</summary>
public sealed record Phrase(string Text, Emphasis Emphasis, IReadOnlyList<string> Evidence);

/// <summary>How words stand out from the text around them.</summary>
public enum Emphasis
{
    None,
    Strong,

    /// <summary>Somebody's judgement, not what a source says.</summary>
    Judgement,
}
