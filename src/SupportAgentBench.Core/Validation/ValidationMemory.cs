using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>
/// What was validated before: for as long as benchmark, cases, models and runs are the very same documents, they are not gone through
/// again, and a verdict only where its document is another. What comes out is the very same object, too. For one thread.
/// </summary>
public sealed class ValidationMemory
{
    private readonly Dictionary<VerdictDocument, KnownVerdict> _verdicts = new(ReferenceEqualityComparer.Instance);
    private CheckedResults? _results;

    /// <summary>Everything but verdicts and the site's facts, checked when it has to be.</summary>
    internal CheckedResults Results(WorkspaceDocuments documents, Func<CheckedResults> check)
    {
        if (_results is null || !_results.AreOf(documents))
        {
            _results = check();
            _verdicts.Clear();
        }

        return _results;
    }

    /// <summary>A verdict, checked when it has to be.</summary>
    /// <param name="accepted">The figures it was accepted with, or null.</param>
    internal Verdict Verdict(VerdictDocument document, AcceptedFiguresDocument? accepted, DiagnosticBag diagnostics, Func<DiagnosticBag, Verdict> check)
    {
        if (!_verdicts.TryGetValue(document, out var known) || !ReferenceEquals(known.Accepted, accepted))
        {
            var found = new DiagnosticBag();
            known = new KnownVerdict(accepted, check(found), found.ToSorted());
            _verdicts[document] = known;
        }

        diagnostics.AddRange(known.Found);
        return known.Verdict;
    }

    /// <summary>Drops verdicts that are no more.</summary>
    internal void Keep(ImmutableArray<VerdictDocument> documents)
    {
        var kept = new HashSet<VerdictDocument>(documents, ReferenceEqualityComparer.Instance);
        foreach (var gone in _verdicts.Keys.Where(document => !kept.Contains(document)).ToArray())
        {
            _verdicts.Remove(gone);
        }
    }

    private sealed record KnownVerdict(AcceptedFiguresDocument? Accepted, Verdict Verdict, ImmutableArray<Diagnostic> Found);
}

/// <summary>Benchmark, cases, models and runs after their rules; meaningless when an error was found.</summary>
/// <param name="Documents">What was checked.</param>
/// <param name="Found">What is wrong with it.</param>
internal sealed record CheckedResults(
    WorkspaceDocuments Documents,
    BenchmarkRules Benchmark,
    ImmutableArray<SupportCase> Cases,
    IdIndex<BenchmarkedModel> Models,
    ImmutableArray<Run> Runs,
    ImmutableArray<Diagnostic> Found)
{
    private (Benchmark Benchmark, ImmutableArray<ModelResults> Models, ImmutableArray<Diagnostic> Found)? _trusted;

    public bool AreOf(WorkspaceDocuments documents) =>
        ReferenceEquals(Documents.Benchmark, documents.Benchmark)
        && ReferenceEquals(Documents.Cases, documents.Cases)
        && ReferenceEquals(Documents.Models, documents.Models)
        && Enumerable.SequenceEqual<object>(Documents.Runs, documents.Runs, ReferenceEqualityComparer.Instance);

    /// <summary>The benchmark and each model's runs; to be asked only when nothing was found.</summary>
    public (Benchmark Benchmark, ImmutableArray<ModelResults> Models) Trusted(DiagnosticBag diagnostics)
    {
        if (_trusted is null)
        {
            var found = new DiagnosticBag();
            var benchmark = Benchmark.ToBenchmark(Cases);
            _trusted = (benchmark, RunSorting.Sort(benchmark, Models, Runs, found), found.ToSorted());
        }

        diagnostics.AddRange(_trusted.Value.Found);
        return (_trusted.Value.Benchmark, _trusted.Value.Models);
    }
}
