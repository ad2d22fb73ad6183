using CommonGround.Briefs;
using CommonGround.Cases.Proposals;

namespace CommonGround.Cli.Commands;

/// <summary>Goes through the proposals one by one on a terminal or from a pipe; what was decided is done at the end, or at q.</summary>
internal static class AcceptPrompt
{
    private const int Context = 160;

    public static Outcome Run(ProposalDesk desk, CancellationToken cancellation)
    {
        var (accepted, declined) = (new List<string>(), new List<string>());
        foreach (var one in desk.Proposals.Pending)
        {
            cancellation.ThrowIfCancellationRequested();
            if (accepted.Contains(one.Id, StringComparer.Ordinal))
            {
                continue;
            }

            Console.Error.WriteLine($"\n{Printable.Of(ProposalDesk.Line(one))}");
            if (Around(desk, one) is { } words)
            {
                Console.Error.WriteLine($"  {Printable.Of(words)}");
            }

            switch (Ask(one.Id))
            {
                case 'a':
                    accepted.Add(one.Id);
                    break;
                case 'd':
                    declined.Add(one.Id);
                    break;
                case 'q':
                    return desk.Decide(accepted, declined);
                default:
                    break;
            }
        }

        return desk.Decide(accepted, declined);
    }

    /// <summary>The first letter of the answer; the end of a pipe is q.</summary>
    private static char Ask(string id)
    {
        while (true)
        {
            Console.Error.Write($"{Printable.Of(id)}: accept, decline, skip or quit? [a/d/s/q] ");
            switch (Console.ReadLine()?.Trim().ToLowerInvariant())
            {
                case null:
                    return 'q';
                case "a" or "accept":
                    return 'a';
                case "d" or "decline":
                    return 'd';
                case "" or "s" or "skip":
                    return 's';
                case "q" or "quit":
                    return 'q';
                default:
                    break;
            }
        }
    }

    /// <summary>The passage between the words around it in its source.</summary>
    private static string? Around(ProposalDesk desk, FiledProposal one) =>
        PassageInContext.Of(desk.Folder, desk.Reading.Negotiation!, desk.Proposals, one, Context);
}
