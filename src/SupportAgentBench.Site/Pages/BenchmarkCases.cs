using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>The cases of a benchmark by what they belong to, each list ordered by id.</summary>
public sealed class BenchmarkCases(Benchmark benchmark)
{
    private readonly ILookup<UseCaseId?, SupportCase> _ofUseCase = benchmark.Cases.ToLookup(each => each.UseCase?.Id);
    private readonly ILookup<TrapId?, SupportCase> _ofTrap = benchmark.Cases.ToLookup(each => each.Trap?.Id);

    public IEnumerable<SupportCase> Of(UseCase useCase) => _ofUseCase[useCase.Id];

    public IEnumerable<SupportCase> Of(Trap trap) => _ofTrap[trap.Id];
}
