using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Turns documents as written into data that nothing asks questions about any more.</summary>
public static class DocumentValidator
{
    /// <param name="documents">As read.</param>
    /// <param name="diagnostics">Takes every broken rule of every file.</param>
    /// <returns>Null when there was any error.</returns>
    public static BenchmarkData? Validate(WorkspaceDocuments documents, DiagnosticBag diagnostics)
    {
        var benchmark = Check(documents.Benchmark.File, diagnostics, findings => new BenchmarkRules(documents.Benchmark, findings));
        var cases = Check(documents.Cases.File, diagnostics, findings => CaseRules.Check(documents.Cases, benchmark, findings));
        var models = Check(documents.Models.File, diagnostics, findings => ModelRules.Check(documents.Models, benchmark, findings));
        var runsOfModel = documents.Runs.ToLookup(run => run.ModelOfPath, StringComparer.Ordinal);
        var runs = CheckRuns(documents, new RunRules(documents.Benchmark, cases, models), diagnostics);
        var verdictRules = new VerdictRules(benchmark, models, runsOfModel);
        var verdicts = documents.Verdicts.Select(verdict => Check(verdict.File, diagnostics, findings => verdictRules.Check(verdict, findings))).ToArray();
        var accepted = documents.AcceptedFigures.ToDictionary(
            document => document.ModelOfPath, document => Check(document.File, diagnostics, findings => VerdictRules.CheckAccepted(document, findings)), StringComparer.Ordinal);
        var site = Check(documents.Site.File, diagnostics, findings => SiteRules.Check(documents.Site, benchmark, models, findings));
        Check(documents.Models.File, diagnostics, findings => WarnOfModelsWithoutRun(documents.Models, runsOfModel, findings));
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var trusted = benchmark.ToBenchmark(cases);
        var results = RunSorting.Sort(trusted, models, runs, diagnostics);
        WarnOfSimulatedRuns(documents.Site, results, diagnostics);
        return diagnostics.HasErrors ? null : new BenchmarkData
        {
            Benchmark = trusted,
            Models = results,
            Site = site,
            Verdicts = [.. verdicts.OrderBy(verdict => verdict.Model).Select(verdict => verdict with { AcceptedFigures = accepted.GetValueOrDefault(verdict.Model.Value) })],
            Pages = documents.Pages,
        };
    }

    private static ImmutableArray<Run> CheckRuns(WorkspaceDocuments documents, RunRules rules, DiagnosticBag diagnostics)
    {
        if (documents.Runs.IsEmpty)
        {
            diagnostics.Add(ValidationDiagnostics.NoRuns.At(new SourceLocation("data/runs")));
        }

        return [.. documents.Runs.Select(run => Check(run.File, diagnostics, findings => rules.Check(run, findings)))];
    }

    private static void WarnOfSimulatedRuns(SiteDocument site, ImmutableArray<ModelResults> results, DiagnosticBag diagnostics)
    {
        var simulated = results.SelectMany(model => model.Runs).Any(run => run.Provenance == Provenance.Simulated);
        if (simulated && !site.AllowSimulated)
        {
            diagnostics.Add(ValidationDiagnostics.SimulatedNotAllowed.At(new SourceLocation(site.File.Path)));
        }
    }

    private static int WarnOfModelsWithoutRun(ModelsDocument document, ILookup<string, RunDocument> runs, Findings findings)
    {
        var without = document.Models.Where(model => !runs.Contains(model.Id.Value)).ToArray();
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
