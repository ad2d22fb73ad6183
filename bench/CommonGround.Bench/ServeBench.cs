using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommonGround.Analyses.Agreements;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Talks;
using CommonGround.Web.Cases;
using CommonGround.Web.Visiting;

namespace CommonGround.Bench;

/// <summary>A team at work: how long a change takes from one who saves it to all who look on, and what that costs the server.</summary>
internal static class ServeBench
{
    private const string Case = "vienna-2015";
    private const int Feeds = 90;
    private const int Pages = 10;
    private const int WarmUp = 10;

    /// <summary>Each editor has a place of his own, which all readers see.</summary>
    private static readonly string[] Parties = ["saudi-arabia", "turkey", "qatar", "russia", "united-states"];

    public static async Task Run(int seconds)
    {
        await Verdicts(100);
        Console.WriteLine();
        Console.WriteLine(
            "| database | saves | errors | updates | missing | save, ms | update after the save, ms | update after sending, ms | server CPU, s | peak, MB |"
        );
        Console.WriteLine("|--|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        Console.WriteLine(await Load("SQLite", null, seconds));
        await using var postgres = await PostgresServer.Start();
        Console.WriteLine(
            postgres is null ? "PostgreSQL is not installed." : await Load("PostgreSQL", await postgres.NewDatabase(), seconds)
        );
        Console.WriteLine();
        Console.WriteLine("Times are p50 / p95 / most.");
    }

    /// <summary>One process, nobody else on it: from an edit on its way to the database, and from there to the verdict.</summary>
    private static async Task Verdicts(int edits)
    {
        await using var workspace = await Running.Start(Tabled());
        var account = await workspace.AccountOf("mediator");
        var (open, clearance) = (await workspace.Get<CaseLibrary>().Open(Case, account, CancellationToken.None))!.Value;
        var place = "parties/saudi-arabia/red-lines/departure-guaranteed/demand";
        string[] texts = ["departure <= 12 months and guarantee = given", "departure <= 12 months"];
        var (saves, verdicts) = (new List<double>(), new List<double>());
        for (var number = -20; number < edits; number++)
        {
            var clock = Stopwatch.StartNew();
            var edit = new CaseEdit(place, texts[Math.Abs(number) % 2], texts[Math.Abs(number + 1) % 2]);
            if (await open.Edit(new(account, "changed", edit), CancellationToken.None) is not Edited.Done)
            {
                throw new InvalidOperationException("The edit was not taken.");
            }

            var saved = clock.Elapsed;
            await open.Current.SeenBy(clearance).Ask(new AgreementTest()).Answer;
            if (number >= 0)
            {
                saves.Add(saved.TotalMilliseconds);
                verdicts.Add((clock.Elapsed - saved).TotalMilliseconds);
            }
        }

        Console.WriteLine(
            $"{edits} edits of a red line one after the other, p50 / p95 / most: kept in {Told(saves)} ms, the verdict in {Told(verdicts)} ms more."
        );
    }

    private static async Task<string> Load(string name, string? connection, int seconds)
    {
        await using var server = await ServerProcess.Start(Tabled(), connection);
        var members = new List<Visitor>();
        foreach (
            var (clearance, who) in new (Clearance, string)[]
            {
                (new(Role.Team), "team"),
                (new(Role.Delegation, "iran"), "iran"),
                (new(Role.Team), "colleague"),
                (new(Role.Delegation, "egypt"), "egypt"),
                (new(Role.Team), "guest"),
                (new(Role.Observer), "observer"),
            }
        )
        {
            members.Add(await server.Join(clearance, who));
        }

        var editors = new List<Visitor>();
        foreach (var party in Parties)
        {
            editors.Add(await server.Join(new(Role.Team), $"editor of {party}"));
        }

        var readers = new List<ServeReader>();
        for (var number = 0; number < Feeds; number++)
        {
            readers.Add(new ServeReader.OfFeed(await members[number % members.Count].Live(Case)));
        }

        var circuits = new List<Circuit>();
        for (var number = 0; number < Pages; number++)
        {
            var page = new ServeReader.OfPage();
            readers.Add(page);
            circuits.Add(await Circuit.Open(members[number % members.Count], $"/cases/{Case}", page.Draw));
        }

        var began = Stopwatch.GetTimestamp();
        var (before, measured) = (TimeSpan.Zero, TimeSpan.Zero);
        var working = Task.WhenAll(editors.Select((editor, place) => Work(editor, place, TimeSpan.FromSeconds(WarmUp + seconds))));
        await Task.Delay(TimeSpan.FromSeconds(WarmUp));
        before = server.Processor;
        var all = (await working).SelectMany(one => one.Saves).OrderBy(save => save.Revision).ToArray();
        measured = server.Processor - before;
        var errors = (await working).Sum(one => one.Errors) + circuits.Count(circuit => circuit.Ended.IsCompleted);
        await Task.Delay(TimeSpan.FromSeconds(2));

        var counted = all.Where(save => Stopwatch.GetElapsedTime(began, save.Sent).TotalSeconds >= WarmUp).ToArray();
        var seen = readers.SelectMany(reader => counted.Select(save => (save, At: reader.Saw(save, all)))).ToArray();
        var updates = seen.Where(one => one.At is not null).ToArray();
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {counted.Length} | {errors} | {updates.Length:N0} | {seen.Length - updates.Length:N0} | {Told(counted.Select(save => Milliseconds(save.Sent, save.Acknowledged)))} | {Told(updates.Select(one => Math.Max(0, Milliseconds(one.save.Acknowledged, one.At!.Value))))} | {Told(updates.Select(one => Milliseconds(one.save.Sent, one.At!.Value)))} | {measured.TotalSeconds:0.0} of {seconds} | {server.PeakMegabytes} |"
        );
    }

    /// <summary>Saves once a second, the editors one after the other.</summary>
    private static async Task<(List<Save> Saves, int Errors)> Work(Visitor editor, int place, TimeSpan length)
    {
        var path = $"/api/cases/{Case}/text/parties/{Parties[place]}/positions/departure/salience";
        var (saves, errors) = (new List<Save>(), 0);
        var before = (await editor.Http.GetFromJsonAsync<JsonObject>(path))!["text"]!.GetValue<string>();
        await Task.Delay(TimeSpan.FromSeconds((double)place / Parties.Length));
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var began = Stopwatch.GetTimestamp();
        for (var number = 1; Stopwatch.GetElapsedTime(began) < length; number++)
        {
            var after = string.Create(CultureInfo.InvariantCulture, $"{10 * (place + 1)}.{number:000}1");
            var sent = Stopwatch.GetTimestamp();
            using var answer = await editor.Send(HttpMethod.Put, path, new { before, after });
            var told = await answer.Content.ReadAsStringAsync();
            var acknowledged = Stopwatch.GetTimestamp();
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                saves.Add(new(place, number, JsonNode.Parse(told)!["revision"]!.GetValue<int>(), after, sent, acknowledged));
                before = after;
            }
            else
            {
                errors++;
                Console.Error.WriteLine($"{answer.StatusCode}: {told}");
            }

            await timer.WaitForNextTickAsync();
        }

        return (saves, errors);
    }

    /// <summary>The talks in Vienna, where all see how much the departure matters to those whose positions are edited.</summary>
    private static CaseFolder Tabled() =>
        Parties.Aggregate(
            Secrets.Tabled(Checkout.Vienna),
            (folder, party) =>
                (
                    (Edited.Done)
                        CaseEditor.Apply(folder, new CaseEdit($"parties/{party}/positions/departure/visible-to", null, "[everyone]"))
                ).Folder
        );

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static string Told(IEnumerable<double> times) =>
        times.Order().ToArray() is { Length: > 0 } sorted
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{sorted[sorted.Length / 2]:0} / {sorted[(int)(sorted.Length * 0.95)]:0} / {sorted[^1]:0}"
            )
            : "–";
}
