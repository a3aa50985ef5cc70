namespace SupportAgentBench.Site.Output;

/// <summary>What a commit did to the standing site, in files.</summary>
/// <param name="Written">New ones and ones with other content than before.</param>
/// <param name="Unchanged">Left as they stood, with their times.</param>
/// <param name="Removed">Stood there and belong to the site no longer.</param>
public sealed record OutputCounts(int Written, int Unchanged, int Removed);
