using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Caching;

namespace SupportAgentBench.Site.Output;

/// <summary>
/// Where finished pages and files go, one by one, from any thread. Nothing counts until <see cref="Commit"/>; disposed of without it,
/// all is as before.
/// </summary>
public abstract class SiteOutput(DiagnosticBag diagnostics) : IDisposable
{
    private readonly AddressBook _addresses = new();

    protected DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Takes a finished page or file. The content may be reused by the caller afterwards.</summary>
    /// <param name="path">Relative to the site's root with forward slashes: <c>models/kimi-k2-6/index.html</c>.</param>
    /// <param name="content">All of it.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = Claim(path, content.Length);
        file.Add(content);
        file.Complete();
    }

    /// <summary>Takes a page or file while it is written, and never holds more than a piece of it.</summary>
    /// <param name="path">As above.</param>
    /// <param name="content">Writes all of it.</param>
    public void Write(string path, Action<IBufferWriter<byte>> content)
    {
        using var pieces = new PieceBuffer(length => Claim(path, length));
        content(pieces);
        pieces.Complete();
    }

    /// <summary>Takes files as they stand, all of them or none; false = they have to be written.</summary>
    internal bool TryKeep(IReadOnlyCollection<RememberedFile> files)
    {
        if (!files.All(Stands))
        {
            return false;
        }

        foreach (var file in files)
        {
            if (_addresses.Claim(file.Path) is { } objection)
            {
                Diagnostics.Add(objection);
            }
            else
            {
                Keep(file.Path);
            }
        }

        return true;
    }

    /// <summary>Makes all that was taken the site. Null, and nothing happened, if the bag holds an error or one comes up.</summary>
    public OutputCounts? Commit() => Diagnostics.HasErrors ? null : Complete();

    /// <summary>Every file of the site as the commit left it; null = nobody may rely on them. They are what was taken: nothing is looked for again.</summary>
    /// <exception cref="IOException">The disk does not tell of one.</exception>
    internal virtual ImmutableArray<RememberedFile>? Left() => null;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins a file at an address that is free.</summary>
    /// <param name="length">How long it will be; null = nobody knows.</param>
    protected abstract OutputFile Begin(string path, long? length);

    private protected virtual bool Stands(RememberedFile file) => false;

    private protected virtual void Keep(string path)
    {
    }

    protected abstract OutputCounts? Complete();

    protected virtual void Dispose(bool disposing)
    {
    }

    private OutputFile Claim(string path, long? length)
    {
        if (_addresses.Claim(path) is { } objection)
        {
            Diagnostics.Add(objection);
            return DroppedFile.Instance;
        }

        return Begin(path, length);
    }
}
