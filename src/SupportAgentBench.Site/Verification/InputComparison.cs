using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Verification;

/// <summary>Compares the inputs that a manifest names with those of the workspace.</summary>
internal static class InputComparison
{
    private static readonly string[] Folders = [Workspace.DataFolder + "/", Workspace.TemplatesFolder + "/"];

    /// <param name="workspace">Of which a build has read what it could.</param>
    public static void Compare(SiteManifest manifest, Workspace workspace, DiagnosticBag diagnostics)
    {
        foreach (var (path, hash) in manifest.Inputs)
        {
            var now = HashOf(path, workspace);
            if (now != hash)
            {
                var place = new SourceLocation(path);
                diagnostics.Add(now is null ? VerificationDiagnostics.InputMissing.At(place) : VerificationDiagnostics.InputChanged.At(place, hash, now));
            }
        }

        diagnostics.AddRange(workspace.Inputs.ToSorted()
            .Where(input => !manifest.Inputs.ContainsKey(input.Path))
            .Select(input => VerificationDiagnostics.InputNew.At(new SourceLocation(input.Path))));
    }

    // A build that stopped early has not read everything; and a manifest may name what it likes, which opens nothing outside.
    private static string? HashOf(string path, Workspace workspace)
    {
        if (workspace.Inputs.Find(path) is { } read)
        {
            return read.Sha256;
        }

        if (!Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) || path.Split('/', '\\').Contains("..") || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var stored = StoredFile.Open(workspace.FullPath(path));
            using var content = new HashingStream(stored);
            return content.Finish(path).Sha256;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }
}
