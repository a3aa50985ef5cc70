using System.Collections.Immutable;
using System.Globalization;
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
    /// <summary>What is said of a model elsewhere than on its report: every headline and day. A headline may name a cluster.</summary>
    public PageSource Headlines => field ??= PageSource.Of("headlines", verdicts.SelectMany(verdict => Headline(verdict).Concat(Clusters(verdict))));

    /// <summary>A whole verdict, and the figures that its editor has accepted.</summary>
    public ImmutableArray<PageSource> WholeOf(ModelId model) => [OfFile(Workspace.VerdictPath(model)), OfFile(Workspace.AcceptedFiguresPath(model))];

    /// <summary>How a verdict groups use cases.</summary>
    public PageSource ClustersOf(ModelId model) =>
        PageSource.Of($"clusters of {model}", verdicts.Where(verdict => verdict.Model == model).SelectMany(Clusters));

    private PageSource OfFile(string path) => new(path, inputs.Find(path)?.Sha256 ?? string.Empty);

    private static IEnumerable<string> Headline(Verdict verdict) =>
        [verdict.Model.Value, verdict.Updated.DayNumber.ToString(CultureInfo.InvariantCulture), verdict.Headline.Text];

    private static IEnumerable<string> Clusters(Verdict verdict) =>
        verdict.Clusters.SelectMany(cluster => cluster.UseCases.Select(useCase => useCase.Id.Value).Prepend(cluster.Name.Text).Append(string.Empty));
}
