using System.Collections.Immutable;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Caching;

/// <summary>Holds what was remembered of the inputs against what is there.</summary>
/// <param name="options">Which workspace, and how many files may be read at a time.</param>
/// <param name="found">What is there, by its path.</param>
internal sealed class InputChanges(BuildOptions options, Dictionary<string, FoundEntry> found)
{
    /// <summary>Whether a build would read the same.</summary>
    /// <param name="again">What to remember instead, where content had to be looked at; default where nothing new is known.</param>
    public bool IsNone(ImmutableArray<RememberedInput> remembered, out ImmutableArray<RememberedInput> again)
    {
        again = default;
        if (remembered.Length != found.Count || !remembered.All(MayStand))
        {
            return false;
        }

        var doubtful = remembered.Where(IsDoubtful).ToArray();
        if (doubtful.Length == 0)
        {
            return true;
        }

        var isSame = true;
        Parallel.ForEach(doubtful, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads ?? Environment.ProcessorCount) }, (input, loop) =>
        {
            if (Hash(input.Path) != input.Read!.Sha256)
            {
                Volatile.Write(ref isSame, false);
                loop.Stop();
            }
        });
        if (isSame)
        {
            again = [.. remembered.Select(input => input.Read is { } read ? input with { Read = read with { Stamp = found[input.Path].Stamp } } : input)];
        }

        return isSame;
    }

    private bool MayStand(RememberedInput input) =>
        found.TryGetValue(input.Path, out var entry)
        && entry.IsFolder == input.IsFolder
        && (input.Read is null || input.Read.Stamp.Length == entry.Stamp.Length);

    private bool IsDoubtful(RememberedInput input) =>
        input.Read is { } read && (!input.IsSettled || read.Stamp.LastWrite != found[input.Path].Stamp.LastWrite);

    // What cannot be read is not what was: the build that follows says why.
    private string? Hash(string path)
    {
        try
        {
            using var file = StoredFile.Open(Path.Combine(options.Root, path), found[path].Stamp.Length);
            return InputFile.HashOf(file);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }
}
