using CommonGround.Packages;
using CommonGround.Reading.Acts;
using CommonGround.Reading.Events;
using CommonGround.Reading.Lists;
using CommonGround.Reading.People;
using CommonGround.Reading.Speech;
using CommonGround.Reading.Texts;
using CommonGround.Reading.Times;

namespace CommonGround.Reading;

/// <summary>Reads an article by rules: the same text and roster give the same extract, on any machine.</summary>
public static class Reader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    /// <summary>Who says what in an article, in the order of its text.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="LongestText"/>.</exception>
    public static Extract Read(Article article, Roster roster)
    {
        if (article.Text.Length > LongestText)
        {
            throw new ArgumentException($"{article.Source} is longer than {LongestText} letters", nameof(article));
        }

        var gazetteer = Gazetteer.Of(roster);
        var speech = new SpeechReader(article.Text);
        var cast = new Cast(article.Text);
        var days = new DayReader(article.Text, article.Date);
        var durations = new DurationReader(article.Text);
        var meetings = new MeetingReader(article.Text, article.Date, days);
        var events = new EventReader(article.Text);
        var lists = new ListReader(article.Text);
        var participants = new ParticipantReader(article.Text, gazetteer);
        var acts = new ActReader(article.Text);
        var paragraph = new Paragraph(article.Text);
        foreach (var stretch in Paragraphs.Of(article.Text))
        {
            paragraph.MoveTo(stretch);
            speech.Read(paragraph);
            cast.Read(paragraph);
            days.Read(paragraph);
            durations.Read(paragraph);
            meetings.Read(paragraph);
            events.Read(paragraph);
            lists.Read(paragraph);
            participants.Read(paragraph);
            acts.Read(paragraph);
        }

        lists.Close();
        var resolver = new Resolver(article.Text, gazetteer, cast);
        var statements = new List<ReadStatement>();
        var attitudes = new List<ReadStatement>();
        foreach (var attribution in speech.Found)
        {
            var (into, letter) = attribution.IsAttitude ? (attitudes, "a") : (statements, "s");
            into.Add(Of(article.Text, attribution, $"{letter}{into.Count + 1}", resolver));
        }

        foreach (var statement in statements)
        {
            if (statement is { IsBoilerplate: false, Speaker: { } speaker })
            {
                participants.Add(speaker);
            }
        }

        var told = new Telling(article.Text, statements, days);
        ValueList<ReadStatement> dated = [.. Duplicates.Marked(article.Text, statements).Select(told.Dated)];
        return new(article)
        {
            Statements = dated,
            Attitudes = [.. attitudes],
            Participants = [.. participants.Found()],
            Positions = [.. new HeldActs(article.Text, roster, gazetteer, resolver).Of(acts.Found, dated)],
            Lists = [.. lists.Found.OrderBy(list => list.Passage.Start)],
            Durations = [.. durations.Found],
            Events = [.. events.Found.Select(told.Told)],
            Meetings = [.. meetings.Found],
        };
    }

    private static ReadStatement Of(string text, Attribution attribution, string id, Resolver resolver)
    {
        var (speaker, affiliation) = resolver.Of(attribution.Speaker);
        return new(id, attribution.Content.All(part => IsQuote(text, part)), [.. attribution.Content], attribution.Rule)
        {
            Cue = attribution.Cue,
            Speaker = speaker,
            Affiliation = [.. affiliation],
            IsBoilerplate = attribution.IsBoilerplate,
        };
    }

    private static bool IsQuote(string text, Stretch part) => text[part.Start] is '“' or '"' or '«' or '„' or '‘' or '\'' or '`' or '”';
}
