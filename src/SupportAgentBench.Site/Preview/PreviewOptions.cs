namespace SupportAgentBench.Site.Preview;

/// <summary>What is previewed, and for whom.</summary>
public sealed record PreviewOptions
{
    /// <summary>The workspace: an absolute path of a folder with <c>data/</c> and <c>templates/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Overrides the base address of site.yaml.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether prose says where it comes from and what is wrong with it. Without, pages are byte for byte those of a build.</summary>
    public bool ForEditor { get; init; } = true;

    /// <summary>Whether warnings count as errors, as they would in a build.</summary>
    public bool Strict { get; init; }

    /// <summary>Most threads at work on one snapshot.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Tells how old a change is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
