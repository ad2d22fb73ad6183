using System.Globalization;
using System.Text.Json;

namespace CommonGround.Cli.LanguageModels;

/// <summary>What somebody configured of an endpoint: in variables of the environment, else in a file.</summary>
internal sealed record EndpointSettings(string? Url, string? Model, string? Key, string? Timeout)
{
    private const int DefaultSeconds = 60;
    private const int MostSeconds = 3600;
    private const string Help = "docs/howto-language-model.md tells how";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>Beside the settings of other programs: <c>~/.config/commonground/model.json</c>, or where the system keeps them.</summary>
    public static string File { get; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "commonground", "model.json");

    public static Endpoint Configured()
    {
        var file = Of(File);
        return new EndpointSettings(
            Variable("URL") ?? file?.Url,
            Variable("") ?? file?.Model,
            Variable("KEY") ?? file?.Key,
            Variable("TIMEOUT") ?? file?.Timeout
        ).ToEndpoint();
    }

    /// <summary>Refuses what is missing, and what would give the key away.</summary>
    public Endpoint ToEndpoint() =>
        new(Address(), Model ?? throw Missing("a model", "COMMONGROUND_MODEL"), Key is null ? null : new(Key), Patience());

    /// <summary>Null where there is no such file.</summary>
    public static EndpointSettings? Of(string file)
    {
        if (!System.IO.File.Exists(file))
        {
            return null;
        }

        try
        {
            var text = RefusalException.Unless($"“{file}” cannot be read", () => System.IO.File.ReadAllText(file));
            var settings = JsonSerializer.Deserialize<EndpointSettings>(text, Strict);
            return settings is { Key: not null } && IsOpenToOthers(file)
                ? throw new RefusalException($"“{file}” holds a key and others may read it; keep it to yourself (chmod 600)")
                : settings;
        }
        catch (JsonException cause)
        {
            // The reason would quote the file, which may hold a key.
            throw new RefusalException($"“{file}” is not a JSON object of the texts url, model, key and timeout; {Help}", cause);
        }
    }

    private static bool IsOpenToOthers(string file) =>
        !OperatingSystem.IsWindows()
        && (System.IO.File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None;

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name.Length == 0 ? "COMMONGROUND_MODEL" : $"COMMONGROUND_MODEL_{name}") is { Length: > 0 } value
            ? value
            : null;

    private Uri Address() =>
        Url is null ? throw Missing("the address of an endpoint", "COMMONGROUND_MODEL_URL")
        : !Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0
            ? throw new RefusalException("the address of the language model is not one of http or https, such as http://localhost:8080/v1")
        : url.UserInfo.Length + url.Query.Length + url.Fragment.Length > 0
            ? throw new RefusalException(
                "the address of the language model has a user, a query or a fragment; a key goes into COMMONGROUND_MODEL_KEY"
            )
        : Key is not null && url.Scheme == "http" && !url.IsLoopback
            ? throw new RefusalException($"the key would cross the network in the clear: {url.Authority} needs https")
        : url;

    private TimeSpan Patience() =>
        Timeout is null ? TimeSpan.FromSeconds(DefaultSeconds)
        : double.TryParse(Timeout, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
        : throw new RefusalException($"the timeout of the language model is a number of seconds up to {MostSeconds}, not “{Timeout}”");

    private static RefusalException Missing(string what, string variable) =>
        new($"--model needs {what}: set {variable} or write it to “{File}”; {Help}");
}
