using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Site.Caching;

/// <summary>What is remembered of the last good build into a folder.</summary>
/// <param name="Key">The program and the options that it was made with.</param>
/// <param name="Inputs">Everything that was in the folders of inputs.</param>
/// <param name="Outputs">Every file of the site as it was left.</param>
/// <param name="Diagnostics">What was printed, in order.</param>
/// <param name="Counts">What was counted, files aside.</param>
/// <param name="Anchors">Ids that pages which may be left standing need on others.</param>
/// <param name="Sources">What of verdicts its pages were made from.</param>
/// <param name="Verdicts">What binding each verdict found out beside its words.</param>
internal sealed record BuildRecord(
    string Key,
    ImmutableArray<RememberedInput> Inputs,
    ImmutableArray<RememberedFile> Outputs,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<BuildCount> Counts,
    ImmutableArray<NeededAnchor> Anchors,
    ImmutableArray<PageSource> Sources,
    ImmutableArray<VerdictFindings> Verdicts);

/// <summary>A file or folder among the inputs.</summary>
/// <param name="Path">Relative to the workspace, with forward slashes.</param>
/// <param name="Read">What was read of it; null where only its being there says anything: a folder, a file that no build reads.</param>
/// <param name="IsSettled">Whether it was old enough for its time to tell the next change; else its content has to.</param>
internal sealed record RememberedInput(string Path, bool IsFolder, InputFile? Read, bool IsSettled);

/// <summary>A file of the site.</summary>
/// <param name="Path">Relative to the site, with forward slashes.</param>
internal sealed record RememberedFile(string Path, FileStamp Stamp);
