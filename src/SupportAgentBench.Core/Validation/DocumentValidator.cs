using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Turns documents as written into data that nothing asks questions about any more.</summary>
public static class DocumentValidator
{
    /// <param name="documents">As read.</param>
    /// <param name="diagnostics">Takes every broken rule of every file.</param>
    /// <param name="memory">What was validated before; null = nothing was.</param>
    /// <param name="threads">Most runs checked at a time; the result is the same for every number.</param>
    /// <returns>Null when there was any error.</returns>
    public static BenchmarkData? Validate(WorkspaceDocuments documents, DiagnosticBag diagnostics, ValidationMemory? memory = null, int threads = 1)
    {
        memory ??= new ValidationMemory();
        var results = memory.Results(documents, () => CheckResults(documents, threads));
        diagnostics.AddRange(results.Found);
        var verdicts = CheckVerdicts(documents, results, memory, diagnostics);
        var site = Check(documents.Site.File, diagnostics, findings => SiteRules.Check(documents.Site, results.Benchmark, results.Models, findings));
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var (benchmark, models) = results.Trusted(diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        WarnOfSimulatedRuns(documents.Site, models, diagnostics);
        WarnOfVerdictsOfExcludedRuns(documents.Verdicts, models, diagnostics);
        return new BenchmarkData
        {
            Benchmark = benchmark,
            Models = models,
            Site = site,
            Verdicts = verdicts,
            Pages = documents.Pages,
        };
    }

    private static CheckedResults CheckResults(WorkspaceDocuments documents, int threads)
    {
        var found = new DiagnosticBag();
        var benchmark = Check(documents.Benchmark.File, found, findings => new BenchmarkRules(documents.Benchmark, findings));
        var cases = Check(documents.Cases.File, found, findings => CaseRules.Check(documents.Cases, benchmark, findings));
        var models = Check(documents.Models.File, found, findings => ModelRules.Check(documents.Models, benchmark, findings));
        var runs = CheckRuns(documents, new RunRules(documents.Benchmark, cases, models), threads, found);
        if (!documents.Runs.IsEmpty)
        {
            // Without any run that one error says it all.
            Check(documents.Models.File, found, findings => WarnOfModelsWithoutRun(documents, findings));
        }

        return new CheckedResults(documents, benchmark, cases, models, runs, found.ToSorted());
    }

    private static ImmutableArray<Verdict> CheckVerdicts(WorkspaceDocuments documents, CheckedResults results, ValidationMemory memory, DiagnosticBag diagnostics)
    {
        var rules = new VerdictRules(results.Benchmark, results.Models, RunsOfModel(documents));
        var accepted = documents.AcceptedFigures.ToDictionary(document => document.ModelOfPath, StringComparer.Ordinal);
        memory.Keep(documents.Verdicts);
        var verdicts = documents.Verdicts.Select(document =>
        {
            var figures = accepted.GetValueOrDefault(document.Model.Value);
            return memory.Verdict(document, figures, diagnostics, found =>
            {
                var verdict = Check(document.File, found, findings => rules.Check(document, findings));
                return verdict with { AcceptedFigures = figures is null ? null : Check(figures.File, found, findings => VerdictRules.CheckAccepted(figures, findings)) };
            });
        });
        return [.. verdicts.OrderBy(verdict => verdict.Model)];
    }

    private static ILookup<string, RunDocument> RunsOfModel(WorkspaceDocuments documents) => documents.Runs.ToLookup(run => run.ModelOfPath, StringComparer.Ordinal);

    private static ImmutableArray<Run> CheckRuns(WorkspaceDocuments documents, RunRules rules, int threads, DiagnosticBag diagnostics)
    {
        if (documents.Runs.IsEmpty)
        {
            diagnostics.Add(ValidationDiagnostics.NoRuns.At(new SourceLocation("data/runs")));
        }

        var runs = new Run[documents.Runs.Length];
        SharedWork.Do(runs.Length, threads, index =>
        {
            var document = documents.Runs[index];
            runs[index] = Check(document.File, diagnostics, findings => rules.Check(document, findings));
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(runs);
    }

    private static void WarnOfSimulatedRuns(SiteDocument site, ImmutableArray<ModelResults> results, DiagnosticBag diagnostics)
    {
        var simulated = results.SelectMany(model => model.Runs).Any(run => run.Provenance == Provenance.Simulated);
        if (simulated && !site.AllowSimulated)
        {
            diagnostics.Add(ValidationDiagnostics.SimulatedNotAllowed.At(new SourceLocation(site.File.Path)));
        }
    }

    // Which runs count is known only now; a verdict of a model that has none was told of by the rules of its file.
    private static void WarnOfVerdictsOfExcludedRuns(ImmutableArray<VerdictDocument> verdicts, ImmutableArray<ModelResults> results, DiagnosticBag diagnostics)
    {
        var excluded = results.Where(model => model.Runs.IsEmpty && !model.Excluded.IsEmpty).Select(model => model.Model.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var verdict in verdicts.Where(verdict => excluded.Contains(verdict.Model.Value)))
        {
            var findings = new Findings(verdict.File);
            findings.Add(ValidationDiagnostics.VerdictOfExcludedRuns, verdict.Model.Span, verdict.Model.Value);
            findings.Publish(diagnostics);
        }
    }

    private static int WarnOfModelsWithoutRun(WorkspaceDocuments documents, Findings findings)
    {
        var runs = RunsOfModel(documents);
        var without = documents.Models.Models.Where(model => !runs.Contains(model.Id.Value)).ToArray();
        foreach (var model in without)
        {
            findings.Add(ValidationDiagnostics.ModelWithoutRun, model.Id.Span, model.Id.Value);
        }

        return without.Length;
    }

    private static T Check<T>(SourceFile file, DiagnosticBag diagnostics, Func<Findings, T> rules)
    {
        var findings = new Findings(file);
        var result = rules(findings);
        findings.Publish(diagnostics);
        return result;
    }
}
