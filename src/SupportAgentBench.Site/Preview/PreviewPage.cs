using System.Security.Cryptography;

namespace SupportAgentBench.Site.Preview;

/// <summary>A page or file as it is served.</summary>
/// <param name="Path">Relative to the site's root.</param>
/// <param name="Content">All of it.</param>
public sealed record PreviewPage(string Path, ReadOnlyMemory<byte> Content)
{
    private const int BytesOfVersion = 8;

    /// <summary>The same for the same content, and for no other.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span).AsSpan(0, BytesOfVersion));

    public bool IsHtml => Path.EndsWith(".html", StringComparison.Ordinal);
}
