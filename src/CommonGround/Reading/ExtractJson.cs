using System.Globalization;
using System.Text.Json.Nodes;
using CommonGround.Talks;

namespace CommonGround.Reading;

/// <summary>The shape <c>commonground/read/1</c>; offsets are UTF-16 units into the text, ends exclusive.</summary>
public static class ExtractJson
{
    public static JsonObject Of(Extract extract) =>
        new()
        {
            ["schema"] = "commonground/read/1",
            ["source"] = extract.Article.Source,
            ["title"] = extract.Article.Title,
            ["publisher"] = extract.Article.Publisher,
            ["date"] = Day(extract.Article.Date),
            ["notes"] = new JsonArray([.. extract.Article.Notes.Select(note => JsonValue.Create(note))]),
            ["text"] = extract.Article.Text,
            ["statements"] = new JsonArray([.. extract.Statements.Select(one => Statement(extract.Article.Text, one))]),
            ["attitudes"] = new JsonArray([.. extract.Attitudes.Select(one => Statement(extract.Article.Text, one))]),
            ["participants"] = new JsonArray([.. extract.Participants.Select(Participant)]),
            ["positions"] = new JsonArray([.. extract.Positions.Select(Position)]),
            ["lists"] = new JsonArray([.. extract.Lists.Select(List)]),
            ["durations"] = new JsonArray([.. extract.Durations.Select(Duration)]),
            ["events"] = new JsonArray([.. extract.Events.Select(Event)]),
            ["meetings"] = new JsonArray([.. extract.Meetings.Select(Meeting)]),
            ["model"] = extract.Model is { } model ? Model(model) : null,
        };

    private static JsonObject Statement(string text, ReadStatement one) =>
        new()
        {
            ["id"] = one.Id,
            ["kind"] = one.IsQuote ? "quote" : "reported",
            ["content"] = new JsonArray([.. one.Content.Select(Pair)]),
            ["cue"] = one.Cue is { } cue ? Pair(cue) : null,
            ["speaker"] = one.Speaker is { } speaker ? Speaker(text, speaker) : null,
            ["date"] = Day(one.Date),
            ["affiliation"] = new JsonArray([.. one.Affiliation.Select(name => JsonValue.Create(name))]),
            ["duplicateOf"] = one.DuplicateOf,
            ["boilerplate"] = one.IsBoilerplate,
            ["rule"] = one.Rule,
        };

    private static JsonObject Speaker(string text, ReadSpeaker speaker) =>
        new()
        {
            ["text"] = speaker.Mention.In(text),
            ["start"] = speaker.Mention.Start,
            ["end"] = speaker.Mention.End,
            ["resolved"] = speaker.Resolved,
            ["named"] = speaker.IsNamed,
        };

    private static JsonObject Participant(ReadParticipant one) =>
        new()
        {
            ["name"] = one.Name,
            ["kind"] = one.Kind,
            ["seat"] = one.Seat is { } seat ? SeatName(seat) : null,
            ["mentions"] = new JsonArray([.. one.Mentions.Select(Pair)]),
        };

    private static string SeatName(Seat seat) =>
        seat switch
        {
            Seat.AtTheTable => "at-the-table",
            Seat.Invited => "invited",
            Seat.Consulted => "consulted",
            _ => "absent",
        };

    private static JsonObject Position(ReadPosition one) =>
        new()
        {
            ["id"] = one.Id,
            ["holder"] = one.Holder,
            ["act"] = one.Act.ToString().ToLowerInvariant(),
            ["issue"] = one.Issue,
            ["passage"] = Pair(one.Passage),
            ["mention"] = PairOrNull(one.Mention),
            ["target"] = one.Target,
            ["condition"] = PairOrNull(one.Condition),
            ["statement"] = one.Statement,
            ["former"] = one.IsFormer,
            ["rule"] = one.Rule,
        };

    private static JsonObject List(ReadList one) =>
        new()
        {
            ["passage"] = Pair(one.Passage),
            ["claimed"] = one.Claimed,
            ["listed"] = one.Listed,
            ["items"] = new JsonArray([.. one.Items.Select(Pair)]),
        };

    private static JsonObject Duration(ReadDuration one) => new() { ["passage"] = Pair(one.Passage), ["value"] = one.Value };

    private static JsonObject Event(ReadEvent one) =>
        new()
        {
            ["passage"] = Pair(one.Passage),
            ["kind"] = one.Kind,
            ["actor"] = PairOrNull(one.Actor),
            ["place"] = PairOrNull(one.Place),
            ["date"] = Day(one.Date),
            ["counts"] = new JsonArray([.. one.Counts.Select(Count)]),
            ["statement"] = one.Statement,
        };

    private static JsonObject Count(ReadCount one) =>
        new()
        {
            ["what"] = one.What,
            ["atLeast"] = one.AtLeast,
            ["atMost"] = one.AtMost,
            ["approximate"] = one.IsApproximate,
            ["passage"] = Pair(one.Passage),
        };

    private static JsonObject Meeting(ReadMeeting one) =>
        new()
        {
            ["passage"] = Pair(one.Passage),
            ["when"] = one.When,
            ["date"] = Day(one.Date),
        };

    private static JsonObject Model(ReadModel model) =>
        new()
        {
            ["name"] = model.Name,
            ["asked"] = model.Asked,
            ["kept"] = model.Kept,
            ["repeated"] = model.Repeated,
            ["refused"] = new JsonArray([.. model.Refused.Select(Refused)]),
            ["failures"] = new JsonArray([.. model.Failures.Select(failure => JsonValue.Create(failure))]),
        };

    private static JsonObject Refused(RefusedCount refused) => new() { ["reason"] = ReasonName(refused.Reason), ["count"] = refused.Count };

    private static string ReasonName(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.NotInText => "not-in-text",
            RefusalReason.MoreThanOnce => "more-than-once",
            _ => reason.ToString().ToLowerInvariant(),
        };

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static JsonArray? PairOrNull(Stretch? stretch) => stretch is { } known ? Pair(known) : null;

    private static JsonArray Pair(Stretch stretch) => [stretch.Start, stretch.End];
}
