using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Cases.Proposals;

namespace CommonGround.Cli.Commands;

/// <summary><c>accept CASE</c>: lists what reading proposes, and takes over or declines what a person says.</summary>
internal static class AcceptCommand
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var command = new Command("accept", "Lists what reading proposes for a case, and takes over what you name.");
        var path = CaseArgument.For(command);
        var names = new Argument<string[]>("PROPOSAL")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "The proposals to accept, by name.",
        };
        var all = new Option<bool>("--all") { Description = "Accepts every proposal that the case can take." };
        var interactive = new Option<bool>("--interactive") { Description = "Shows one proposal after the other and asks." };
        var decline = new Option<string[]>("--decline")
        {
            HelpName = "PROPOSAL",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            Description = "Drops proposals for good: reading will not make them again.",
        };
        var json = new Option<bool>("--json") { Description = "Lists the proposals as JSON." };
        names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-')))
            {
                result.AddError($"there is no option “{token}”");
            }
        });
        command.Add(names);
        command.Add(all);
        command.Add(interactive);
        command.Add(decline);
        command.Add(json);
        command.SetAction(
            (parsed, _) =>
                Session.Run(cancellation =>
                {
                    var desk = ProposalDesk.Open(parsed.GetRequiredValue(path), cancellation);
                    var (taken, dropped) = (parsed.GetValue(names) ?? [], parsed.GetValue(decline) ?? []);
                    desk.Check([.. taken, .. dropped]);
                    return desk.Problems.Count > 0 ? desk.Complain()
                        : parsed.GetValue(interactive) ? AcceptPrompt.Run(desk, cancellation)
                        : parsed.GetValue(all) ? desk.Decide([.. desk.Proposals.Pending.Select(one => one.Id).Except(dropped)], dropped)
                        : taken.Length + dropped.Length > 0 ? desk.Decide(taken, dropped)
                        : List(desk, parsed.GetValue(json));
                })
        );
        return command;
    }

    private static Outcome List(ProposalDesk desk, bool asJson)
    {
        var shown =
            asJson ? Json(desk.Proposals).ToJsonString(Indented) + "\n"
            : desk.Proposals.Pending.Count == 0 ? "Nothing is proposed.\n"
            : string.Concat(desk.Proposals.Pending.Select(one => Printable.Of(ProposalDesk.Line(one)) + "\n"));
        return new Outcome(ExitCodes.Done, () => Screen.Show(shown));
    }

    private static JsonObject Json(ProposalFile file) =>
        new()
        {
            ["schema"] = "commonground/proposals/1",
            ["proposals"] = new JsonArray([.. file.Pending.Select(Json)]),
            ["declined"] = new JsonArray([.. file.Declined.Select(Json)]),
        };

    private static JsonObject Json(FiledProposal one) =>
        new()
        {
            ["id"] = one.Id,
            ["at"] = one.At,
            ["as"] = one.As.DeepClone(),
            ["of"] = one.Of,
            ["rule"] = one.Rule,
            ["grade"] = one.Grade,
            ["words"] = one.Words,
        };
}
