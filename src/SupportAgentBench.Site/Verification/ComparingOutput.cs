using System.Collections.Concurrent;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Verification;

/// <summary>Writes nothing: compares what a build makes with a site that stands, byte for byte.</summary>
/// <param name="site">The site's folder.</param>
/// <param name="shown">The folder as messages print it.</param>
internal sealed class ComparingOutput(string site, string shown, DiagnosticBag diagnostics) : SiteOutput(diagnostics)
{
    private const int MostReported = 100;

    private readonly StandingSite _standing = new(site, []);
    private readonly ConcurrentDictionary<string, Diagnostic?> _compared = new(StringComparer.Ordinal);

    protected override void Store(string path, ReadOnlySpan<byte> content) => _compared[path] = Compare(path, content);

    protected override OutputCounts? Complete()
    {
        Diagnostic[] differences =
        [
            .. _standing.Paths
                .Where(path => !_compared.ContainsKey(path))
                .Select(path => VerificationDiagnostics.FileExtra.At(At(path)))
                .Concat(_compared.Values.OfType<Diagnostic>())
                .OrderBy(difference => difference.Location),
        ];
        Diagnostics.AddRange(differences.Take(MostReported));
        if (differences.Length > MostReported)
        {
            Diagnostics.Add(VerificationDiagnostics.MoreDifferences.At(new SourceLocation(shown), differences.Length - MostReported));
        }

        return differences.Length > 0 ? null : new OutputCounts(Written: 0, Unchanged: _compared.Count, Removed: 0);
    }

    private Diagnostic? Compare(string path, ReadOnlySpan<byte> content)
    {
        if (_standing.Holds(path, content))
        {
            return null;
        }

        if (!_standing.Paths.Contains(path))
        {
            return VerificationDiagnostics.FileMissing.At(At(path));
        }

        var here = File.ReadAllBytes(_standing.PathOf(path));
        var same = content.CommonPrefixLength(here);
        var line = content[..same].Count((byte)'\n') + 1;
        return VerificationDiagnostics.FileDiffers.At(At(path) with { Line = line }, same + 1, here.Length, content.Length);
    }

    private SourceLocation At(string path) => new($"{shown}/{path}");
}
