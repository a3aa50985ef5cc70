using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.DataFiles;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Verification;

/// <summary>What a finished site says it was made from and by.</summary>
/// <param name="Program">With its version.</param>
/// <param name="Inputs">SHA-256 of each input by path.</param>
internal sealed record SiteManifest(string Program, Uri BaseUrl, ImmutableSortedDictionary<string, string> Inputs)
{
    private const int LargestLength = 64 << 20;

    /// <summary>Reads the manifest of a site; null when there is none, or it is none.</summary>
    /// <param name="site">The site's folder.</param>
    /// <param name="place">Of the manifest, for what is wrong with it.</param>
    public static SiteManifest? Read(string site, SourceLocation place, DiagnosticBag diagnostics)
    {
        try
        {
            var file = new FileInfo(Path.Combine(site, Route.Manifest.FilePath));
            if (!file.Exists)
            {
                diagnostics.Add(VerificationDiagnostics.NoManifest.At(place));
                return null;
            }

            if (file.Length <= LargestLength)
            {
                using var manifest = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
                if (Of(manifest.RootElement) is { } read)
                {
                    return read;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Told below, as every other manifest that cannot be read.
        }

        diagnostics.Add(VerificationDiagnostics.NoSuchManifest.At(place, ManifestWriter.Format));
        return null;
    }

    private static SiteManifest? Of(JsonElement root)
    {
        if (Text(root, "format") != ManifestWriter.Format
            || Text(root, "program") is not { } program
            || !Uri.TryCreate(Text(root, "baseUrl"), UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || !root.TryGetProperty("inputs", out var inputs)
            || inputs.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var input in inputs.EnumerateArray())
        {
            if (Text(input, "path") is not { } path || Text(input, "sha256") is not { } hash)
            {
                return null;
            }

            hashes[path] = hash;
        }

        return new SiteManifest(program, address, hashes.ToImmutable());
    }

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
