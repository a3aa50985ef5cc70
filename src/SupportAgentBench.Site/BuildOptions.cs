using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site;

/// <summary>What to build, from where to where.</summary>
public sealed record BuildOptions
{
    /// <summary>The workspace: an absolute path of a folder with <c>data/</c> and <c>templates/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Where the site goes, absolute; null = <c>site</c> in the workspace.</summary>
    public string? Output { get; init; }

    /// <summary>Overrides the base address of site.yaml.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Warnings are errors; infos are not.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether to write; without, everything else is done the same.</summary>
    public bool Write { get; init; } = true;

    /// <summary>Whether transcripts are validated too (<c>sab check</c>).</summary>
    public bool CheckTranscripts { get; init; }

    /// <summary>Whether every finished page is parsed by a real HTML parser (<c>sab check --deep</c>).</summary>
    public bool Deep { get; init; }

    /// <summary>Id of the model whose verdict is accepted with the figures as they print now, once nothing else is wrong; empty = all verdicts, null = none (<c>sab check --accept</c>).</summary>
    public string? Accept { get; init; }

    /// <summary>Whether what an earlier build computed may be used again. The result is the same either way.</summary>
    public bool Cache { get; init; } = true;

    /// <summary>Most threads at work; null = one per core. The result is the same for every number.</summary>
    public int? Threads { get; init; }

    /// <summary>Told how far the work is, for who waits; null = nobody does.</summary>
    public BuildProgress? Progress { get; init; }

    /// <summary>Whether anything is remembered for the next build, or believed of the last: a check believes nothing.</summary>
    internal bool MayRemember => this is { Cache: true, Write: true, CheckTranscripts: false, Deep: false, Accept: null };
}

/// <summary>How a build went.</summary>
/// <param name="Diagnostics">Of the last phase that ran and all before it, sorted by place.</param>
/// <param name="Phases">In the order they ran.</param>
/// <param name="Counts">What was read and written, in the order to print: "pages" 27, "files written" 3 …</param>
public sealed record BuildReport(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<PhaseTiming> Phases,
    ImmutableArray<BuildCount> Counts)
{
    public bool Succeeded => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}

/// <summary>A phase and what it took.</summary>
public sealed record PhaseTiming(string Phase, TimeSpan Elapsed);

/// <summary>Something counted in a build.</summary>
/// <param name="What">In the plural: its noun, which ends in an s, may have words in front and behind.</param>
public sealed record BuildCount(string What, long Number)
{
    /// <summary>What there is so many of: "files written", "file written".</summary>
    public string Noun => Number != 1 ? What : What.Remove(What.IndexOf("s ", StringComparison.Ordinal) is >= 0 and var end ? end : What.Length - 1, 1);

    internal const string FilesWritten = "files written";
    internal const string FilesUnchanged = "files unchanged";
    internal const string FilesRemoved = "files removed";

    /// <summary>What a build did to its output; all else tells what it was made of.</summary>
    internal static ImmutableArray<string> OfFiles { get; } = [FilesWritten, FilesUnchanged, FilesRemoved];
}
