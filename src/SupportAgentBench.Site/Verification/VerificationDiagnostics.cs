using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Verification;

/// <summary>How a finished site can differ from what its inputs make.</summary>
public static class VerificationDiagnostics
{
    public static readonly DiagnosticDescriptor NoManifest = new(
        "SAB6101", Severity.Error, "No manifest", "the manifest is missing: this folder is no site that can be verified");

    public static readonly DiagnosticDescriptor NoSuchManifest = new(
        "SAB6102", Severity.Error, "Unreadable manifest", "this is no manifest of the format {0}");

    public static readonly DiagnosticDescriptor InputMissing = new(
        "SAB6103", Severity.Error, "Input missing", "the site was made from this file, and it is not here");

    public static readonly DiagnosticDescriptor InputChanged = new(
        "SAB6104", Severity.Error, "Input changed", "the site was made from another state of this file, with the SHA-256 {0}; now it is {1}");

    public static readonly DiagnosticDescriptor InputNew = new(
        "SAB6105", Severity.Error, "New input", "the site was made without this file");

    public static readonly DiagnosticDescriptor OtherProgram = new(
        "SAB6106", Severity.Info, "Another version", "the site was made by {0}; this is {1}, which may make it differently");

    public static readonly DiagnosticDescriptor FileMissing = new(
        "SAB6107", Severity.Error, "File missing", "the site lacks this file, which its inputs make");

    public static readonly DiagnosticDescriptor FileExtra = new(
        "SAB6108", Severity.Error, "File too many", "the site has this file, which its inputs do not make");

    public static readonly DiagnosticDescriptor FileDiffers = new(
        "SAB6109", Severity.Error, "File differs", "byte {0} is the first that differs from what the inputs make; {1} bytes here, {2} from the inputs");

    public static readonly DiagnosticDescriptor MoreDifferences = new(
        "SAB6110", Severity.Error, "More differences", "{0} more files of the site differ, are missing or too many");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NoManifest, NoSuchManifest, InputMissing, InputChanged, InputNew, OtherProgram, FileMissing, FileExtra, FileDiffers, MoreDifferences,
    ];
}
