using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Rendering;

/// <summary>
/// What of verdicts pages are made from, as it is written: while the board stays the same, the same text is printed as the same words.
/// </summary>
/// <param name="verdicts">All verdicts.</param>
/// <param name="inputs">Knows their files.</param>
internal sealed class VerdictSources(ImmutableArray<Verdict> verdicts, InputFiles inputs)
{
    /// <summary>No verdict at all.</summary>
    public static ImmutableArray<PageSource> None => [];

    /// <summary>What is said of a model elsewhere than on its report: every headline and day. A headline may name a cluster.</summary>
    public ImmutableArray<PageSource> Headlines => field.IsDefault
        ? field = [new PageSource("headlines", Fingerprint(verdicts.SelectMany(verdict => Headline(verdict).Concat(Clusters(verdict)))))]
        : field;

    /// <summary>A whole verdict, and the figures that its editor has accepted.</summary>
    public ImmutableArray<PageSource> WholeOf(ModelId model) => [OfFile(Workspace.VerdictPath(model)), OfFile(Workspace.AcceptedFiguresPath(model))];

    /// <summary>How a verdict groups use cases.</summary>
    public ImmutableArray<PageSource> ClustersOf(ModelId model) =>
        [new PageSource($"clusters of {model}", Fingerprint(verdicts.Where(verdict => verdict.Model == model).SelectMany(Clusters)))];

    private PageSource OfFile(string path) => new(path, inputs.Find(path)?.Sha256 ?? string.Empty);

    private static IEnumerable<string> Headline(Verdict verdict) =>
        [verdict.Model.Value, verdict.Updated.DayNumber.ToString(CultureInfo.InvariantCulture), verdict.Headline.Text];

    private static IEnumerable<string> Clusters(Verdict verdict) =>
        verdict.Clusters.SelectMany(cluster => cluster.UseCases.Select(useCase => useCase.Id.Value).Prepend(cluster.Name.Text).Append(string.Empty));

    // Each text with its length, so that no two lists of texts are the same.
    private static string Fingerprint(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
