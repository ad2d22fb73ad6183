using System.Globalization;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CsCheck;

namespace CommonGround.Web.Tests;

/// <summary>A case with things to hide, and a thousand ways to change only what is hidden.</summary>
internal static class Secrets
{
    private static readonly string[] Others = ["saudi-arabia", "russia", "united-states", "turkey", "qatar", "egypt"];

    /// <summary>The declaration, and what Iran is told to have said, lie open to all.</summary>
    public static CaseFolder Tabled(CaseFolder folder) =>
        Apply(
            folder,
            new("sources/declaration/visible-to", null, "[everyone]"),
            new("parties/iran/positions/departure/visible-to", null, "[iran]"),
            new("camps/other-direction/visible-to", null, "[everyone]")
        );

    /// <summary>Edits, one after the other, of what nobody but the case's keepers or one other party may read.</summary>
    public static IEnumerable<CaseEdit> Variations(CaseFolder folder, PCG random)
    {
        for (var number = 0; ; number++)
        {
            var party = Others[(int)random.Next((uint)Others.Length)];
            var months = string.Create(CultureInfo.InvariantCulture, $"{3 * random.Next(12)}");
            var edit = (random.Next(8)) switch
            {
                0 => Set(
                    folder,
                    $"parties/{party}/red-lines/secret-{number}",
                    $"{{demand: departure <= {months} months, certainty: stated, visible-to: [{party}]}}"
                ),
                1 => Set(
                    folder,
                    $"parties/{party}/red-lines/kept-{number}",
                    $"{{demand: departure >= {months} months, certainty: assumed}}"
                ),
                2 => Set(folder, $"parties/{party}/note", $"a note of {number}"),
                3 => Set(
                    folder,
                    $"parties/{party}/influence",
                    string.Create(CultureInfo.InvariantCulture, $"{{value: {1 + random.Next(99)}, by: the analyst}}")
                ),
                4 => Set(folder, $"parties/{party}/factions/hidden-{number}", "{name: somebody nobody knows of}"),
                5 => Set(
                    folder,
                    $"issues/hidden-{number}",
                    "{question: What else?, options: {this: one, that: another}, visible-to: [mediator]}"
                ),
                6 => Set(
                    folder,
                    $"claims/hidden-{number}",
                    string.Create(CultureInfo.InvariantCulture, $"{{claimed: {random.Next(9)}, listed: {random.Next(9)}}}")
                ),
                _ => Set(folder, $"events/hidden-{number}", $"{{title: something that happened, date: 2015-10-{10 + random.Next(20)}}}"),
            };
            folder = Apply(folder, edit);
            yield return edit;
        }
    }

    /// <summary>The same word in every field that somebody may not read.</summary>
    public static CaseFolder WithCanaries(CaseFolder folder, string word) =>
        Apply(
            folder,
            [
                Set(folder, "note", word),
                .. Others.SelectMany(party =>
                    new[]
                    {
                        Set(folder, $"parties/{party}/note", $"{word} of a party"),
                        Set(
                            folder,
                            $"parties/{party}/red-lines/{word}-line",
                            "{demand: departure <= 12 months, certainty: stated, note: " + word + "}"
                        ),
                        Set(folder, $"parties/{party}/factions/{word}", $"{{name: {word}}}"),
                    }
                ),
                Set(folder, "issues/departure/note", word),
                Set(folder, $"issues/{word}", $"{{question: {word}?, options: {{this: one, that: another}}, visible-to: [mediator]}}"),
                Set(folder, "agreed/institutions/note", word),
                Set(folder, $"claims/{word}", $"{{name: {word}, claimed: 6, listed: 5, note: {word}}}"),
                Set(folder, $"events/{word}", $"{{title: {word}, date: 2015-10-29, note: {word}}}"),
                Set(folder, $"camps/{word}", $"{{name: {word}, members: [egypt]}}"),
                Set(folder, "sources/report/title", word),
                Set(folder, "sources/report/note", word),
                Set(folder, "sources/declaration/note", word),
                Set(folder, "statements/saudi-condition/note", word),
                Set(folder, $"moves/{word}", $"{{party: russia, name: {word}}}"),
            ]
        );

    private static CaseEdit Set(CaseFolder folder, string place, string after) => new(place, CaseEditor.TextAt(folder, place), after);

    public static CaseFolder Apply(CaseFolder folder, params CaseEdit[] edits) =>
        edits.Aggregate(
            folder,
            (before, edit) =>
                CaseEditor.Apply(before, edit with { Before = CaseEditor.TextAt(before, edit.Place) }) switch
                {
                    Edited.Done done => done.Folder,
                    Edited.Refused refused => throw new InvalidOperationException($"{edit.Place}: {string.Join(' ', refused.Problems)}"),
                    _ => throw new InvalidOperationException($"{edit.Place} was changed twice."),
                }
        );
}
