using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;

namespace CommonGround.Cli.Tests.LanguageModels;

public sealed class ExperimentTests
{
    [Fact]
    public async Task Try()
    {
        var bodies = new (string Name, Func<Reply> Reply)[]
        {
            ("good", () => Reply.Answer("{\"positions\":[]}")),
            ("empty object", () => Reply.Body("{}")),
            ("array", () => Reply.Body("[]")),
            ("null", () => Reply.Body("null")),
            ("number", () => Reply.Body("5")),
            ("broken", () => Reply.Body("{\"id\":")),
            ("empty", () => Reply.Body("")),
            ("choices empty", () => Reply.Body("{\"choices\":[]}")),
            ("choices number", () => Reply.Body("{\"choices\":5}")),
            ("choices null", () => Reply.Body("{\"choices\":null}")),
            ("choice number", () => Reply.Body("{\"choices\":[5]}")),
            ("message null", () => Reply.Body("{\"choices\":[{\"message\":null}]}")),
            ("message number", () => Reply.Body("{\"choices\":[{\"message\":7}]}")),
            ("content number", () => Reply.Body("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":7}}]}")),
            ("content bad surrogate", () => Reply.Body("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"\\ud800\"}}]}")),
            ("role odd", () => Reply.Body("{\"choices\":[{\"message\":{\"role\":\"tiger\",\"content\":\"x\"}}]}")),
            ("no role", () => Reply.Body("{\"choices\":[{\"message\":{\"content\":\"x\"}}]}")),
            ("finish odd", () => Reply.Body("{\"choices\":[{\"finish_reason\":\"tiger\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"}}]}")),
            ("created odd", () => Reply.Body("{\"created\":\"x\",\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"}}]}")),
            ("created huge", () => Reply.Body("{\"created\":9223372036854775807,\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"}}]}")),
            ("usage odd", () => Reply.Body("{\"usage\":{\"total_tokens\":99999999999},\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"x\"}}]}")),
            ("tools", () => Reply.Body("{\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"rm\",\"arguments\":\"{}\"}}]}}]}")),
            ("tools odd", () => Reply.Body("{\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\",\"type\":\"tiger\"}]}}]}")),
            ("tools args odd", () => Reply.Body("{\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"\",\"arguments\":\"{\"}}]}}]}")),
            ("annotation odd", () => Reply.Body("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"x\",\"annotations\":[{\"type\":\"url_citation\",\"url_citation\":{\"url\":\":::\",\"title\":\"x\",\"start_index\":1,\"end_index\":0}}]}}]}")),
            ("audio odd", () => Reply.Body("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"x\",\"audio\":{\"id\":\"x\",\"data\":\"!!!\",\"expires_at\":1,\"transcript\":\"x\"}}}]}")),
            ("duplicate", () => Reply.Body("{\"choices\":[],\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"x\"}}]}")),
            ("deep", () => Reply.Body(new string('[', 100000))),
            ("error 401", () => Reply.Body("{\"error\":{\"message\":\"bad key sk-secret\"}}", 401)),
            ("error 401 odd", () => Reply.Body("nope", 401)),
            ("error 404", () => Reply.Body("", 404)),
            ("redirect", () => Reply.Body("", 302, extra: "Location: http://127.0.0.1:1/\r\n")),
            ("204", () => Reply.Body("", 204)),
            ("201", () => Reply.Body(Reply.Completion("x"), 201)),
            ("error 429", () => Reply.Body("{}", 429)),
            ("error 429 wait", () => Reply.Body("{}", 429, extra: "Retry-After: 86400\r\n")),
            ("error 500", () => Reply.Body("{}", 500)),
            ("html", () => Reply.Body("<html>", 200, "text/html")),
            ("huge", () => Reply.Body(new string(' ', 5_000_000))),
            ("cut", () => new Reply(Reply.Answer("xyz").Bytes[..^20])),
            ("cut silent", () => new Reply(Reply.Answer("xyz").Bytes[..^20], true)),
            ("silence", Reply.Silence),
            ("hang up", () => new Reply([])),
            ("no http", () => new Reply("hello\r\n\r\n"u8.ToArray())),
            ("bad charset", () => Reply.Body(Reply.Completion("x"), type: "application/json; charset=tiger")),
            ("bad utf8", () => new Reply([.. "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n"u8, 0xff, 0xfe, 0x41])),
            ("gzip", () => Reply.Body("xxxx", extra: "Content-Encoding: gzip\r\n")),
        };
        var output = new List<string>();
        foreach (var (name, reply) in bodies)
        {
            await using var server = new ChatServer(_ => reply());
            using var model = new LanguageModel(new(server.Url, "parrot", new("sk-secret"), TimeSpan.FromSeconds(8)));
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            string result;
            try
            {
                var extract = model.Read(new Extract(new("a.txt", "The port said no.")), Roster.Empty, default);
                result = string.Join(" | ", extract.Model!.Failures);
            }
            catch (Exception e)
            {
                result = "!!! " + e.GetType().FullName + e.Message;
            }

            output.Add($"{name} [{server.Requests.Count}, {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:0.0}]: {result}");
            if (name == "good") { output.Add(server.Requests[0].Head); output.Add(server.Requests[0].Body); }
        }

        using (var model = new LanguageModel(new(new("http://127.0.0.1:1/v1"), "parrot", null, TimeSpan.FromSeconds(8))))
        {
            output.Add("refused: " + string.Join(" | ", model.Read(new Extract(new("a.txt", "The port said no.")), Roster.Empty, default).Model!.Failures));
        }
        using (var model = new LanguageModel(new(new("http://nowhere.invalid/v1"), "parrot", null, TimeSpan.FromSeconds(8))))
        {
            output.Add("dns: " + string.Join(" | ", model.Read(new Extract(new("a.txt", "The port said no.")), Roster.Empty, default).Model!.Failures));
        }

        File.WriteAllLines("/tmp/mtest/out.txt", output);
    }
}
