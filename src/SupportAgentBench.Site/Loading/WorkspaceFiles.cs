using System.Collections.Immutable;

namespace SupportAgentBench.Site.Loading;

/// <summary>An input file.</summary>
/// <param name="Path">Relative to the workspace, with forward slashes.</param>
/// <param name="Length">In bytes, as stored.</param>
public sealed record WorkspaceFile(string Path, string FullPath, long Length)
{
    /// <summary>Whether the file is gzipped.</summary>
    public bool IsGzip => Path.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>File name up to its first dot: the id of what is in it.</summary>
    public string Name
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? name : name[..dot];
        }
    }

    /// <summary>Name of the folder it lies in: the model of a run.</summary>
    public string Folder => Path.Split('/')[^2];
}

/// <summary>The input files of a workspace by kind, each kind in ordinal order; null where a required one is missing.</summary>
public sealed record WorkspaceFiles
{
    public required WorkspaceFile? Benchmark { get; init; }

    public required WorkspaceFile? Cases { get; init; }

    public required WorkspaceFile? Models { get; init; }

    public required WorkspaceFile? Site { get; init; }

    public required ImmutableArray<WorkspaceFile> Runs { get; init; }

    public required ImmutableArray<WorkspaceFile> Verdicts { get; init; }

    public ImmutableArray<WorkspaceFile> AcceptedFigures { get; init; } = [];

    public required ImmutableArray<WorkspaceFile> Pages { get; init; }
}
