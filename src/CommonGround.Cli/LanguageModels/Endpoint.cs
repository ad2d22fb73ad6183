using System.ClientModel;

namespace CommonGround.Cli.LanguageModels;

/// <summary>Where a language model is asked, as somebody configured it. The key can be used, and not shown.</summary>
/// <param name="Patience">How long one answer may take, with every repetition of its question.</param>
internal sealed record Endpoint(Uri Url, string Model, ApiKeyCredential? Key, TimeSpan Patience)
{
    /// <summary>How the endpoint is called in messages.</summary>
    public string Host => Url.Authority;
}
