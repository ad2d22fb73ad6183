using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CsCheck;

namespace CommonGround.Web.Visiting;

/// <summary>The talks in Vienna with things to hide, and endless ways to change only what is hidden from Iran.</summary>
public static class Secrets
{
    private static readonly string[] Others = ["saudi-arabia", "russia", "united-states", "turkey", "qatar", "egypt"];
    private static readonly string[] Statements = ["saudi-condition", "two-directions", "six-points", "iran-no-departure"];

    /// <summary>What may stand in a place that Iran may not read; a place that is new each time bears the number.</summary>
    private static readonly Func<string, int, PCG, (string Place, string Text)>[] Hidden =
    [
        (party, number, random) =>
            (
                $"parties/{party}/red-lines/secret-{number}",
                $"{{demand: departure <= {Months(random)} months, certainty: stated, visible-to: [{party}]}}"
            ),
        (party, number, random) =>
            ($"parties/{party}/red-lines/kept-{number}", $"{{demand: departure >= {Months(random)} months, certainty: assumed}}"),
        (party, number, _) => ($"parties/{party}/note", $"a note of {number}"),
        (party, _, random) => ($"parties/{party}/influence", $"{{value: {Share(random)}, by: the analyst}}"),
        (party, number, _) => ($"parties/{party}/factions/hidden-{number}", "{name: somebody nobody knows of}"),
        (party, _, random) => ($"parties/{party}/positions/guarantee", $"{{ideal: given, salience: {Share(random)}, certainty: assumed}}"),
        (party, _, random) => ($"parties/{party}/walk-away", $"{{value: {Share(random)}, certainty: assumed}}"),
        (party, _, random) => ($"parties/{party}/wants", $"[{{that: steps-aside, certainty: {Certainty(random)}}}]"),
        (_, number, _) => ($"parties/hidden-{number}", "{name: Somebody else, seat: at-the-table, visible-to: [mediator]}"),
        (_, number, _) =>
            ($"issues/hidden-{number}", "{question: What else?, options: {this: one, that: another}, visible-to: [mediator, russia]}"),
        (_, number, _) => ("issues/departure/note", $"what {number} of them think"),
        (_, number, _) => ("agreed/relief/note", $"what {number} of them think"),
        (_, _, random) => ($"claims/hidden-{Share(random)}", $"{{claimed: {Share(random)}, listed: {Share(random)}}}"),
        (party, number, random) =>
            ($"events/hidden-{number}", $"{{title: a meeting, date: 2015-10-{10 + random.Next(20)}, bears-on: [{party}, departure]}}"),
        (party, number, _) => ($"camps/hidden-{number}", $"{{name: another camp, members: [{party}, iran]}}"),
        (party, number, random) => ($"moves/hidden-{random.Next(20)}", $"{{party: {party}, name: something else {number}}}"),
        (party, number, random) =>
            (
                $"roadmap/steps/hidden-{number}",
                $"{{means: something is done, by: {party}, from: {random.Next(12)} months, visible-to: [{party}]}}"
            ),
        (_, number, _) => ("rounds/vienna-1/note", $"held {number} times over"),
        (_, number, _) =>
            ($"statements/hidden-{number}", "{source: report, passage: Russia was one of those invited., speaker: a diplomat}"),
        (_, _, random) => ($"statements/{Statements[random.Next(4)]}/grade", $"{(char)('A' + random.Next(6))}{1 + random.Next(6)}"),
        (_, number, _) => ($"statements/{Statements[number % 4]}/note", $"heard from number {number}"),
        (_, number, _) => ("sources/report/title", $"a report that {number} people know of"),
        (_, number, _) => ("sources/declaration/note", $"a copy from number {number}"),
    ];

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
            var hide = Hidden[random.Next((uint)Hidden.Length)];
            var (place, text) = hide(Others[random.Next((uint)Others.Length)], number, random);
            var edit = Set(folder, place, text);
            folder = Apply(folder, edit);
            yield return edit;
        }
    }

    /// <summary>The same case with some other secrets.</summary>
    public static CaseFolder Varied(CaseFolder folder, PCG random, int edits) => Apply(folder, [.. Variations(folder, random).Take(edits)]);

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
                        Set(folder, $"parties/{party}/influence", $"{{value: 40, by: {word}}}"),
                    }
                ),
                Set(folder, $"parties/{word}", $"{{name: {word}, aliases: [{word}s], role: {word}, visible-to: [mediator]}}"),
                Set(folder, "issues/departure/note", word),
                Set(folder, $"issues/{word}", $"{{question: {word}?, options: {{this: {word}, that: another}}, visible-to: [mediator]}}"),
                Set(folder, "agreed/institutions/note", word),
                Set(folder, $"claims/{word}", $"{{name: {word}, claimed: 6, listed: 5, note: {word}}}"),
                Set(folder, $"events/{word}", $"{{title: {word}, date: 2015-10-29, place: {word}, note: {word}}}"),
                Set(folder, $"camps/{word}", $"{{name: {word}, members: [egypt]}}"),
                Set(folder, "rounds/vienna-1/note", word),
                Set(folder, "roadmap/note", word),
                Set(folder, $"roadmap/steps/{word}-step", $"{{name: {word}, means: {word}, by: russia, note: {word}}}"),
                Set(folder, "sources/report/title", word),
                Set(folder, "sources/report/publisher", word),
                Set(folder, "sources/report/note", word),
                Set(folder, "sources/declaration/note", word),
                Set(
                    folder,
                    $"statements/{word}",
                    $"{{source: report, passage: Russia was one of those invited., speaker: {word}, kind: reported}}"
                ),
                Set(folder, "statements/saudi-condition/note", word),
                Set(folder, $"moves/{word}", $"{{party: russia, name: {word}, means: {word}}}"),
                Set(folder, "drafts/october/note", word),
            ]
        );

    private static uint Months(PCG random) => 3 * random.Next(12);

    private static uint Share(PCG random) => 1 + random.Next(99);

    private static string Certainty(PCG random) => random.Next(2) == 0 ? "assumed" : "reported";

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
