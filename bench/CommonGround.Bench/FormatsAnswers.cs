using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Cases;
using CommonGround.Cases.Formats;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>
/// Whether imported values agree with what the original tool computed: whole tables, or the utilities of some bids. Where weights add up to more
/// than 1 the tool cuts and a case divides, so the case's values are multiplied again, and cut.
/// </summary>
internal static class FormatsAnswers
{
    private const string Divided = "The best package reaches ";

    private static readonly ImportSettings Settings = new(new DateOnly(2024, 1, 1));

    /// <summary>Each file of the folder names its domain and profiles, and has what each option adds and the reservations.</summary>
    public static void CompareTables(string collection, string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var table = JsonNode.Parse(File.ReadAllText(path))!;
            if (table["domain"] is null)
            {
                continue;
            }

            var files = table["profiles"]!.AsArray().Prepend(table["domain"]).Select(file => (string)file!).ToArray();
            var gaps = Read(collection, files) is { } negotiation
                ? negotiation.Parties.Select((party, place) => Gap(negotiation, party, table, place)).ToArray()
                : [];
            Write(
                $"{table["name"]}: {gaps.Length} of {files.Length - 1} parties, largest difference {(gaps.Length > 0 ? gaps.Max() : double.NaN):0.0e+0}"
            );
        }
    }

    /// <summary>Each line has domain|profile|reservation|bid=utility|…, a bid as the places of its values; or |!why there are none.</summary>
    public static void CompareBids(string collection, string file)
    {
        var lines = File.ReadLines(file).Select(line => line.Split('|')).ToArray();
        var answered = lines.Where(line => !line[2].StartsWith('!')).ToArray();
        var gaps = answered
            .Select(line => Read(collection, line[..2]) is { } negotiation ? Gap(negotiation, line) : (double?)null)
            .ToArray();
        Write(
            $"pairs of domain and profile {lines.Length}; the tool answers {answered.Length}, imported {gaps.Count(gap => gap is not null)}"
        );
        Write(
            $"  agree to 1e-9: {gaps.Count(gap => gap <= 1e-9)}; largest difference of these {gaps.Where(gap => gap <= 1e-9).Max():0.0e+0}"
        );
        foreach (var (line, gap) in answered.Zip(gaps).Where(pair => pair.Second is not <= 1e-9).Take(20))
        {
            Write($"  {line[1]} under {line[0]}: {(gap is null ? "not imported" : $"{gap}")}");
        }

        Write(
            $"  the tool has no answer, and a case comes of it: {lines.Where(line => line[2].StartsWith('!')).Count(line => Read(collection, line[..2]) is not null)}"
        );
    }

    private static double Gap(Negotiation negotiation, string[] line)
    {
        var party = negotiation.Parties[0];
        var size = Size(party);
        var value = Valuation.Of(party, negotiation.Issues)!.Low;
        var gaps = line[3..]
            .Select(bid => bid.Split('='))
            .Select(bid =>
            {
                var package = new Package(
                    negotiation.Issues,
                    [.. bid[0].Split(',').Select(place => int.Parse(place, CultureInfo.InvariantCulture))]
                );
                return Math.Abs(
                    Math.Min(1, value.Of(package).ToDouble() / 100 * size) - double.Parse(bid[1], CultureInfo.InvariantCulture)
                );
            });
        return gaps.Append(Math.Abs(Least(party, size) - double.Parse(line[2], CultureInfo.InvariantCulture))).Max();
    }

    private static double Gap(Negotiation negotiation, Party party, JsonNode table, int place)
    {
        var size = Size(party);
        var adds = Valuation.Of(party, negotiation.Issues)!.Low.Contributions;
        var gaps = table["utilities"]![place]!
            .AsArray()
            .SelectMany(
                (row, issue) =>
                    row!.AsArray().Select((add, option) => Math.Abs((double)add! - (adds[issue][option].ToDouble() / 100 * size)))
            );
        return gaps.Append(Math.Abs(Least(party, size) - (double)table["reservation"]![place]!)).Max();
    }

    private static double Least(Party party, double size) => (party.WalkAway?.Least.High ?? 0).ToDouble() / 100 * size;

    private static double Size(Party party)
    {
        var at = party.Note?.IndexOf(Divided, StringComparison.Ordinal) ?? -1;
        return at < 0
            ? 1
            : double.Parse(
                party.Note.AsSpan(at + Divided.Length, party.Note.AsSpan(at).IndexOf(',') - Divided.Length),
                CultureInfo.InvariantCulture
            );
    }

    private static Negotiation? Read(string collection, string[] files)
    {
        if (files.Any(file => !File.Exists(Path.Combine(collection, file))))
        {
            return null;
        }

        var imported = Importer.Read(
            [.. files.Select(file => new ForeignFile(file, File.ReadAllBytes(Path.Combine(collection, file))))],
            Settings
        );
        var bytes = imported.Files?.ToDictionary(
            file => file.Key,
            file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value),
            StringComparer.Ordinal
        );
        return bytes is null ? null : CaseReader.Read(new("case", bytes)).Negotiation;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
