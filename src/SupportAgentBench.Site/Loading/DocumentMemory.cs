using System.Collections.Concurrent;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Loading;

/// <summary>
/// What was read of each file, kept until the file is said to have changed. A file that is broken now stands as it was last read, so that
/// one mistake does not take everything else away. For any thread.
/// </summary>
internal sealed class DocumentMemory
{
    private readonly ConcurrentDictionary<string, ReadFile> _files = new(StringComparer.Ordinal);

    /// <summary>Files that are to be read again; what they held is kept for the case that they are broken.</summary>
    /// <param name="paths">Relative to the workspace; others than documents do no harm.</param>
    public void Forget(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (_files.TryGetValue(path, out var known))
            {
                _files[path] = known with { IsStale = true };
            }
        }
    }

    /// <summary>Drops files that are no more.</summary>
    public void Keep(IReadOnlySet<string> paths)
    {
        foreach (var path in _files.Keys.Where(path => !paths.Contains(path)))
        {
            _files.TryRemove(path, out _);
        }
    }

    /// <summary>The document as it was read, or reads it; with the same content it is the very same object.</summary>
    /// <returns>Null when nothing could ever be read.</returns>
    public T? Read<T>(WorkspaceFile file, InputFiles inputs, DiagnosticBag diagnostics, ReadDocument<T> read)
        where T : class
    {
        var known = _files.GetValueOrDefault(file.Path);
        if (known is null || known.IsStale)
        {
            var (ownInputs, found) = (new InputFiles(), new DiagnosticBag());
            var document = read(file, ownInputs, found);
            var input = ownInputs.Find(file.Path);
            var isSame = document is not null && known is { IsBroken: false } && known.Input?.Sha256 == input?.Sha256;
            known = new ReadFile(isSame || document is null ? known?.Document : document, input, found.ToSorted(), IsBroken: document is null);
            _files[file.Path] = known;
        }

        diagnostics.AddRange(known.Diagnostics);
        if (known.Input is { } stored)
        {
            inputs.Add(stored);
        }

        return (T?)known.Document;
    }

    /// <param name="Document">As it was last read without an error.</param>
    /// <param name="Input">The file as it is.</param>
    /// <param name="Diagnostics">What is wrong with it as it is.</param>
    private sealed record ReadFile(object? Document, InputFile? Input, ImmutableArray<Diagnostic> Diagnostics, bool IsBroken)
    {
        public bool IsStale { get; init; }
    }
}

/// <summary>Reads a file into a document; null when there was any error in it.</summary>
/// <param name="inputs">Takes the file's fingerprint.</param>
/// <param name="diagnostics">Takes what is wrong with it.</param>
internal delegate T? ReadDocument<T>(WorkspaceFile file, InputFiles inputs, DiagnosticBag diagnostics)
    where T : class;
