using System.Threading.Channels;

namespace SupportAgentBench.Cli.Preview;

/// <summary>A page that is open in a browser, and what it is still to be told.</summary>
/// <param name="path">Which page, relative to the site's root.</param>
/// <param name="version">The version it has; null when it does not say.</param>
internal sealed class PreviewClient(string path, string? version)
{
    // A browser that sleeps is told what counts when it wakes: the newest.
    private const int MostWaiting = 64;

    private readonly Channel<ServerEvent> _waiting = Channel.CreateBounded<ServerEvent>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public string Path => path;

    /// <summary>The version of the page that it has, or was told of.</summary>
    public string? Version { get; set; } = version;

    /// <summary>The state that it was told last.</summary>
    public string? State { get; set; }

    public void Tell(ServerEvent news) => _waiting.Writer.TryWrite(news);

    public IAsyncEnumerable<ServerEvent> News(CancellationToken cancellation) => _waiting.Reader.ReadAllAsync(cancellation);
}
