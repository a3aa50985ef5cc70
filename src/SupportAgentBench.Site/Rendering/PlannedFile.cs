using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rendering;

/// <summary>A file of the site that no template prints: data, style sheet, robots.txt.</summary>
/// <param name="Route">Its address.</param>
/// <param name="Write">Writes its content.</param>
public sealed record PlannedFile(Route Route, Action<IBufferWriter<byte>> Write)
{
    /// <summary>What of runs and verdicts it is made from; see <see cref="PlannedPage.Sources"/>.</summary>
    public ImmutableArray<PageSource>? Sources { get; init; }
}
