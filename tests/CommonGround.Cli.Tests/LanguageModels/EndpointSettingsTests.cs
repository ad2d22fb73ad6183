using System.Text;
using CommonGround.Cli.LanguageModels;

namespace CommonGround.Cli.Tests.LanguageModels;

public sealed class EndpointSettingsTests
{
    private static readonly EndpointSettings Good = new("https://models.example/v1", "parrot", "sk-of-the-test", "2.5");

    [Fact]
    public void Settings_make_an_endpoint()
    {
        var endpoint = Good.ToEndpoint();
        Assert.Equal(
            (new Uri("https://models.example/v1"), "parrot", TimeSpan.FromSeconds(2.5)),
            (endpoint.Url, endpoint.Model, endpoint.Patience)
        );
    }

    [Fact]
    public void A_key_and_a_timeout_may_be_missing()
    {
        var endpoint = (Good with { Key = null, Timeout = null }).ToEndpoint();
        Assert.Equal((null, TimeSpan.FromSeconds(60)), (endpoint.Key, endpoint.Patience));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://localhost:8080/v1")]
    [InlineData("http://[::1]/v1")]
    public void A_key_may_stay_on_this_machine_in_the_clear(string url) =>
        Assert.Equal(new Uri(url), (Good with { Url = url }).ToEndpoint().Url);

    [Theory]
    [InlineData("http://models.example/v1", "the key would cross the network in the clear")]
    [InlineData("models.example", "not one of http or https")]
    [InlineData("file:///etc/passwd", "not one of http or https")]
    [InlineData("https://me:sk-of-the-test@models.example/v1", "has a user, a query or a fragment")]
    [InlineData("https://models.example/v1?key=sk-of-the-test", "has a user, a query or a fragment")]
    public void An_address_that_gives_something_away_is_refused(string url, string because) =>
        AssertRefused(Good with { Url = url }, because);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1e9")]
    public void A_timeout_is_a_number_of_seconds(string timeout) => AssertRefused(Good with { Timeout = timeout }, "a number of seconds");

    [Fact]
    public void What_is_missing_is_named()
    {
        AssertRefused(Good with { Url = null }, "set COMMONGROUND_MODEL_URL");
        AssertRefused(Good with { Model = null }, "set COMMONGROUND_MODEL ");
    }

    [Fact]
    public void A_file_may_hold_them()
    {
        using var scratch = new Scratch();
        var file = Written(
            scratch,
            """{"url": "https://models.example/v1", "model": "parrot", "key": "sk-of-the-test", "timeout": "2.5"}""",
            UnixFileMode.UserRead
        );
        Assert.Equal(Good, EndpointSettings.Of(file));
        Assert.Null(EndpointSettings.Of(scratch["nothing.json"]));
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        using var scratch = new Scratch();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows asks other lists who may read a file");
        var file = Written(scratch, """{"key": "sk-of-the-test"}""", UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains(
            "others may read it",
            Assert.Throws<RefusalException>(() => EndpointSettings.Of(file)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sk-of-the-test")]
    [InlineData("""{"key": "sk-of-the-test""")]
    [InlineData("""{"key": "sk-of-the-test"} x""")]
    [InlineData("""{"keys": "sk-of-the-test"}""")]
    [InlineData("""["sk-of-the-test"]""")]
    public void A_file_that_is_wrong_is_refused_and_not_quoted(string content)
    {
        using var scratch = new Scratch();
        var refusal = Assert.Throws<RefusalException>(() => EndpointSettings.Of(Written(scratch, content, UnixFileMode.UserRead)));
        Assert.Contains("is not a JSON object of the texts url, model, key and timeout", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-", refusal.Message, StringComparison.Ordinal);
    }

    private static string Written(Scratch scratch, string content, UnixFileMode readers) =>
        scratch.Write("model.json", Encoding.UTF8.GetBytes(content), readers);

    private static void AssertRefused(EndpointSettings settings, string because)
    {
        var refusal = Assert.Throws<RefusalException>(settings.ToEndpoint);
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-", refusal.Message, StringComparison.Ordinal);
    }
}
