using System.ClientModel.Primitives;

namespace CommonGround.Cli.LanguageModels;

/// <summary>Asks again twice where the network or a busy endpoint failed, and soon, however long the endpoint asks us to wait.</summary>
internal sealed class BriefRetries() : ClientRetryPolicy(maxRetries: 2)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount)
    {
        var delay = base.GetNextDelay(message, tryCount);
        return delay < Longest ? delay : Longest;
    }
}
