using SupportAgentBench.Core.Diagnostics;

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
        if (_addresses.Claim(path) is { } objection)
        {
            Diagnostics.Add(objection);
        }
        else
        {
            Store(path, content);
        }
    }

    /// <summary>Makes all that was taken the site. Null, and nothing happened, if the bag holds an error or one comes up.</summary>
    public OutputCounts? Commit() => Diagnostics.HasErrors ? null : Complete();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Store(string path, ReadOnlySpan<byte> content);

    protected abstract OutputCounts? Complete();

    protected virtual void Dispose(bool disposing)
    {
    }
}
