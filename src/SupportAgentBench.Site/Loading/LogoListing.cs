using System.Buffers;
using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading;

/// <summary>Pictures that models.yaml names: each has to be there, under a name that an address can hold as it is.</summary>
internal static class LogoListing
{
    private static readonly ImmutableArray<string> Endings = [".svg", ".png", ".webp", ".avif", ".jpg"];

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Reports every logo that is missing.</summary>
    public static void Check(ModelsDocument models, Workspace workspace, DiagnosticBag diagnostics)
    {
        var named = models.Models.Select(model => model.Logo).OfType<Located<string>>().ToList();
        if (named.Count == 0)
        {
            return;
        }

        var pictures = Pictures(workspace.FullPath($"{Workspace.TemplatesFolder}/{Workspace.LogosFolder}"));
        var findings = new Findings(models.File);
        foreach (var logo in named.Where(logo => !pictures.Contains(logo.Value, StringComparer.Ordinal)))
        {
            findings.Add(LoadingDiagnostics.LogoMissing, logo.Span, Excerpt.Of(logo.Value), NearestName.Hint(logo.Value, pictures));
        }

        findings.Publish(diagnostics);
    }

    // By name, as a server tells them apart, whatever this disk makes of capitals.
    private static string[] Pictures(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(IsPicture).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // Who looks at all files of the templates says so.
            return [];
        }
    }

    private static bool IsPicture(string name) =>
        name[0] != '.' && !name.AsSpan().ContainsAnyExcept(Plain) && Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
