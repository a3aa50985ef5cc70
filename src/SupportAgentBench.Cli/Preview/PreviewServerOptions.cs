using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli.Preview;

/// <summary>What is served, where, and for which editor.</summary>
internal sealed record PreviewServerOptions
{
    public required PreviewOptions Site { get; init; }

    public required PortChoice Port { get; init; }

    /// <summary>Whether the browser is opened.</summary>
    public bool Opens { get; init; }

    public required EditorLinks Editor { get; init; }
}

/// <summary>Where to serve.</summary>
/// <param name="Number">0 = any that is free.</param>
/// <param name="MayDiffer">Whether a free one does when this one is taken.</param>
internal sealed record PortChoice(int Number, bool MayDiffer);
