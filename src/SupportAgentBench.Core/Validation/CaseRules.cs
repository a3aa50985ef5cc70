using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of cases.yaml.</summary>
internal static class CaseRules
{
    /// <summary>The cases that exist, ordered by id; a faulty one is reported and kept, so that what names it is not called unknown.</summary>
    public static ImmutableArray<SupportCase> Check(CasesDocument document, BenchmarkRules benchmark, Findings findings)
    {
        var known = new IdIndex<CaseEntry>("case");
        foreach (var entry in document.Cases)
        {
            known.Add(entry.Id, entry, findings);
            if (entry.UseCase is null == entry.Trap is null)
            {
                var has = entry.UseCase is null ? "neither a use case nor a trap" : "both a use case and a trap";
                findings.Add(ValidationDiagnostics.CaseOfBothOrNeither, entry.Id.Span, entry.Id.Value, has);
            }
        }

        var ordered = known.Ids.Order(StringComparer.Ordinal).Select(id => known.Find(id)!);
        return [.. ordered.Select((entry, index) => ToCase(entry, index, benchmark, findings))];
    }

    private static SupportCase ToCase(CaseEntry entry, int index, BenchmarkRules benchmark, Findings findings)
    {
        var useCase = entry.UseCase is { } namedUseCase ? benchmark.UseCases.Find(namedUseCase, findings) : null;
        var trap = entry.Trap is { } namedTrap ? benchmark.Traps.Find(namedTrap, findings) : null;
        var isBoth = useCase is not null && trap is not null;
        return new SupportCase
        {
            Id = new CaseId(entry.Id.Value),
            Index = index,
            UseCase = isBoth ? null : useCase,
            Trap = isBoth ? null : trap,
            Order = entry.Order,
            Title = entry.Title,
            Opening = entry.Opening,
        };
    }
}
