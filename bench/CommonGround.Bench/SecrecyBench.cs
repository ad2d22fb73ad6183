using System.Diagnostics;
using System.Globalization;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using CommonGround.Web.Storage;
using CommonGround.Web.Visiting;
using CsCheck;

namespace CommonGround.Bench;

/// <summary>Whether anything that a delegation gets changes with what others keep secret: every byte of it, in many cases that differ in nothing else.</summary>
internal static class SecrecyBench
{
    /// <summary>So many lie in one workspace before the next is opened.</summary>
    private const int Together = 50;

    private const int MostEdits = 20;
    private static readonly CaseFolder Vienna = Secrets.Tabled(Checkout.Vienna);

    public static async Task<int> Run(int cases, int changes)
    {
        var clock = Stopwatch.StartNew();
        var expected = await Answers(Vienna, []);
        var (compared, edits, differences) = (0L, 0, 0);
        for (var first = 1; first <= cases; first += Together)
        {
            var varied = Enumerable
                .Range(first, Math.Min(Together, cases - first + 1))
                .Select(seed =>
                {
                    var random = new PCG((uint)seed);
                    var count = 1 + (int)random.Next(MostEdits);
                    edits += count;
                    return Secrets.Varied(Vienna, random, count);
                })
                .ToArray();
            await Answers(
                Vienna,
                varied,
                (number, answers) =>
                {
                    foreach (var (address, text) in answers)
                    {
                        compared += text.Length;
                        if (text != expected[address])
                        {
                            differences++;
                            Console.Error.WriteLine($"case {first + number}, {address}: {Difference(expected[address], text)}");
                        }
                    }
                }
            );
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{cases:N0} cases, {edits:N0} secrets changed: {expected.Count} addresses each, {compared / 1e6:N0} MB compared, {differences} differences."
            )
        );
        var (events, batches) = await Live(changes);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{changes:N0} secrets changed one after the other while a delegation looked on: {events} live events, {batches} batches drawn on its page."
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{clock.Elapsed.TotalSeconds:0} s, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0} s of CPU."
            )
        );
        return differences + events + batches == 0 ? 0 : 1;
    }

    /// <summary>What Iran gets of the plain case, after it has been given what it gets of each of the others.</summary>
    private static async Task<Dictionary<string, string>> Answers(
        CaseFolder plain,
        IReadOnlyList<CaseFolder> varied,
        Action<int, Dictionary<string, string>>? take = null
    )
    {
        await using var workspace = await Running.Start(plain);
        using var iran = await workspace.Join(plain.Name, new(Role.Delegation, "iran"), "iran");
        var account = await workspace.AccountOf("iran");
        for (var number = 0; number < varied.Count; number++)
        {
            var name = await Bring(workspace, varied[number], account, number);
            var answers = await Served.To(iran, Served.Addresses(name));
            take!(number, answers.ToDictionary(one => Plain(one.Key, name), one => Plain(one.Value, name), StringComparer.Ordinal));
        }

        return await Served.To(iran, Served.Addresses(plain.Name));

        string Plain(string text, string name) => text.Replace(name, plain.Name, StringComparison.Ordinal);
    }

    /// <summary>The case with Iran on it, and with what Russia keeps for itself.</summary>
    private static async Task<string> Bring(Running workspace, CaseFolder folder, string account, int number)
    {
        var mediator = await workspace.AccountOf("mediator");
        var library = workspace.Get<CaseLibrary>();
        var (name, problems) = await library.Import(folder, mediator, CancellationToken.None);
        if (name is null)
        {
            throw new InvalidOperationException(string.Join(' ', problems));
        }

        var (open, _) = (await library.Open(name, mediator, CancellationToken.None))!.Value;
        var paper = new Paper
        {
            CaseId = open.Current.CaseId,
            Party = "russia",
            Text = $"positions:\n  guarantee: {{ideal: none, salience: {number}}}\n",
        };
        await open.Write(mediator, paper, CancellationToken.None);
        var token = await workspace
            .Get<Invitations>()
            .Make(open.Current.CaseId, new(Role.Delegation, "iran"), mediator, CancellationToken.None);
        await workspace.Get<Invitations>().Take(token, account, CancellationToken.None);
        return name;
    }

    /// <summary>What Iran is told, and what is drawn on its page, while a mediator changes one secret after the other.</summary>
    private static async Task<(int Events, int Batches)> Live(int edits)
    {
        await using var workspace = await Running.Start(Vienna);
        using var mediator = await workspace.Mediator();
        using var iran = await workspace.Join(Vienna.Name, new(Role.Delegation, "iran"), "iran");
        using var feed = await iran.Live(Vienna.Name);
        await feed.Next();
        var batches = 0;
        await using var page = await Circuit.Open(iran, $"/cases/{Vienna.Name}", _ => Interlocked.Increment(ref batches));
        await Task.Delay(TimeSpan.FromSeconds(2));
        var opened = batches;
        if (opened == 0)
        {
            throw new InvalidOperationException("The page was never drawn.");
        }

        foreach (var edit in Secrets.Variations(Vienna, new PCG(3)).Take(edits))
        {
            using var answer = await mediator.Put(Vienna.Name, edit.Place, edit.Before, edit.After);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{edit.Place}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        await Task.Delay(TimeSpan.FromSeconds(2));
        return (feed.IsSilent ? 0 : 1, batches - opened);
    }

    private static string Difference(string expected, string found)
    {
        var at = Enumerable.Range(0, Math.Min(expected.Length, found.Length)).FirstOrDefault(index => expected[index] != found[index]);
        return $"“{Around(expected, at)}” became “{Around(found, at)}”";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
}
