using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of verdict files: they name what exists.</summary>
/// <param name="runs">Run documents by the model of their path.</param>
internal sealed class VerdictRules(BenchmarkRules benchmark, IdIndex<BenchmarkedModel> models, ILookup<string, RunDocument> runs)
{
    public Verdict Check(VerdictDocument document, Findings findings)
    {
        CheckModel(document, findings);
        foreach (var run in document.Reviewed?.Runs ?? [])
        {
            var known = runs[document.ModelOfPath].Select(candidate => candidate.RunOfPath).ToArray();
            if (known.Length > 0 && !known.Contains(run.Value))
            {
                findings.Add(ValidationDiagnostics.UnknownReviewedRun, run.Span, document.ModelOfPath, run.Value, NearestName.Hint(run.Value, known));
            }
        }

        return new Verdict
        {
            Model = new ModelId(document.Model.Value),
            Updated = document.Updated,
            Reviewed = document.Reviewed is { } reviewed ? new ReviewNote([.. reviewed.Runs.Select(run => new RunId(run.Value))], reviewed.How) : null,
            Headline = document.Headline,
            Sections = document.Sections,
            Strong = document.Strong,
            Weak = document.Weak,
            Clusters = CheckClusters(document.Clusters, findings),
            AtAGlance = document.AtAGlance.ToDictionary(remark => remark.Key.Value, remark => remark.Value, StringComparer.Ordinal),
            BottomLine = document.BottomLine,
        };
    }

    /// <summary>What a verdict was accepted with, by expression.</summary>
    public static IReadOnlyDictionary<string, string> CheckAccepted(AcceptedFiguresDocument document, Findings findings)
    {
        if (document.Model.Value != document.ModelOfPath)
        {
            findings.Add(ValidationDiagnostics.DisagreesWithPath, document.Model.Span, "model", document.Model.Value, document.ModelOfPath);
        }

        return document.Figures.ToDictionary(figure => figure.Key.Value, figure => figure.Value, StringComparer.Ordinal);
    }

    private void CheckModel(VerdictDocument document, Findings findings)
    {
        if (document.Model.Value != document.ModelOfPath)
        {
            findings.Add(ValidationDiagnostics.DisagreesWithPath, document.Model.Span, "model", document.Model.Value, document.ModelOfPath);
        }

        if (models.Find(document.Model, findings) is not null && runs.Count > 0 && !runs.Contains(document.Model.Value))
        {
            findings.Add(ValidationDiagnostics.VerdictWithoutRun, document.Model.Span, document.Model.Value);
        }
    }

    private ImmutableArray<UseCaseCluster> CheckClusters(ImmutableArray<ClusterEntry> entries, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var clusters = ImmutableArray.CreateBuilder<UseCaseCluster>(entries.Length);
        foreach (var entry in entries)
        {
            foreach (var useCase in entry.UseCases.Where(useCase => !seen.Add(useCase.Value)))
            {
                findings.Add(ValidationDiagnostics.UseCaseTwice, useCase.Span, useCase.Value);
            }

            var useCases = entry.UseCases.Select(useCase => benchmark.UseCases.Find(useCase, findings)).OfType<UseCase>();
            clusters.Add(new UseCaseCluster(entry.Name, [.. useCases], entry.Read));
        }

        return clusters.MoveToImmutable();
    }
}
