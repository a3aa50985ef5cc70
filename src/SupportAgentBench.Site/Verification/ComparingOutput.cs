using System.Collections.Concurrent;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
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

    protected override OutputFile Begin(string path, long? length)
    {
        if (!_standing.Paths.Contains(path))
        {
            _compared[path] = VerificationDiagnostics.FileMissing.At(At(path));
            return DroppedFile.Instance;
        }

        _compared[path] = null;
        return new ComparedFile(
            _standing.PathOf(path),
            _standing.HoldsLink(path),
            found => _compared[path] = Describe(path, found),
            exception => _compared[path] = LoadingDiagnostics.FileUnreadable.At(At(path), ReadFailure.Describe(exception)));
    }

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

    private Diagnostic Describe(string path, FileDifference found) =>
        VerificationDiagnostics.FileDiffers.At(At(path) with { Line = found.Line }, found.Byte, found.Here, found.Made);

    private SourceLocation At(string path) => new($"{shown}/{path}");
}
