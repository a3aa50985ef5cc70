using System.Collections.Immutable;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Yaml;

namespace SupportAgentBench.Site.Fixing;

/// <summary>Makes the safe fixes of a check in the hand-written files themselves. A file is replaced whole or stays as it was.</summary>
public static class FixWriter
{
    /// <summary>Makes every fix that may be made without asking.</summary>
    /// <param name="root">The workspace's folder.</param>
    /// <param name="diagnostics">What the check found.</param>
    /// <returns>What was done, by file and place.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static ImmutableArray<AppliedFix> ApplySafe(string root, IEnumerable<Diagnostic> diagnostics)
    {
        var workspace = new Workspace(root);
        return
        [
            .. diagnostics
                .Select(diagnostic => diagnostic.Fix)
                .OfType<DiagnosticFix>()
                .Where(fix => fix.IsSafe)
                .Distinct()
                .GroupBy(fix => fix.Location.Path, StringComparer.Ordinal)
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .SelectMany(file => Apply(workspace.FullPath(file.Key), file.Key, file)),
        ];
    }

    private static ImmutableArray<AppliedFix> Apply(string fullPath, string path, IEnumerable<DiagnosticFix> fixes)
    {
        // Behind a link stands the file that is meant: the link stays one.
        var target = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;
        var bytes = File.ReadAllBytes(target);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (TextFileReader.ValidLength(bytes.AsSpan(mark)) < bytes.Length - mark)
        {
            return [];
        }

        var mended = FixedText.Of(new TextFile(path, Encoding.UTF8.GetString(bytes.AsSpan(mark))), fixes);
        if (!mended.Applied.IsEmpty)
        {
            Replace(target, [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(mended.Text)]);
        }

        return mended.Applied;
    }

    // A reader sees the old file or the new one, whenever it looks and however this ends.
    private static void Replace(string target, byte[] content)
    {
        var beside = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(beside, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
