using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Caching;

/// <summary>
/// Remembers what was read of each run, a file for each: one that changed is read again, and only its own is written again. Used
/// from any thread.
/// </summary>
internal sealed class RunCache
{
    private readonly CacheFolder _folder;

    private RunCache(CacheFolder folder) => _folder = folder;

    /// <summary>Null where nothing is to be remembered.</summary>
    public static RunCache? Open(BuildOptions options) => options.MayRemember ? new RunCache(new CacheFolder(options.Root)) : null;

    /// <summary>What a run's file says, and the file among the inputs, as if it had been read; null where it has to be.</summary>
    public RunDocument? Find(WorkspaceFile file, InputFiles inputs)
    {
        if (RememberedRunFormat.Read(_folder.Read(NameOf(file)), new RunFile(file)) is not { } run)
        {
            return null;
        }

        try
        {
            using var stored = StoredFile.Open(file.FullPath, file.Length);
            var stamp = FileStamp.Of(stored.SafeFileHandle);
            var isSame = stamp == run.Read.Stamp && run.IsSettled;
            if (!isSame && (stamp.Length != run.Read.Stamp.Length || InputFile.HashOf(stored) != run.Read.Sha256))
            {
                return null;
            }

            var read = run.Read with { Stamp = stamp };
            inputs.Add(read);
            if (!isSame)
            {
                Keep(run.Document, read);
            }

            return run.Document;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Remembers a run that nothing was wrong with.</summary>
    /// <param name="read">Its file as it was read.</param>
    public void Keep(RunDocument document, InputFile read) => _folder.Write(
        NameOf(((RunFile)document.File).File),
        after: DateTime.MinValue,
        now => RememberedRunFormat.Write(new RememberedRun(document, read, Freshness.IsSettled(read.Stamp.LastWrite, now))));

    /// <summary>Removes what belongs to runs that are no more.</summary>
    public void ForgetAllBut(ImmutableArray<WorkspaceFile> runs)
    {
        var names = runs.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        _folder.Forget("run.*.bin", names.Contains);
    }

    // No id has a dot in it.
    private static string NameOf(WorkspaceFile run) => $"run.{run.Folder}.{run.Name}.bin";
}

/// <summary>A run as it was read.</summary>
/// <param name="IsSettled">Whether the file was old enough for its time to tell the next change; else its content has to.</param>
internal sealed record RememberedRun(RunDocument Document, InputFile Read, bool IsSettled);
