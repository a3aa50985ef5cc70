using System.Collections.Immutable;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Simulation;

/// <summary>All scripts of a workspace.</summary>
/// <param name="Scripts">By the id of the case, use case or trap they belong to.</param>
/// <param name="Tools">By name.</param>
/// <param name="Lapses">What the judge may remark where the ending is right and instruction-following low.</param>
public sealed record ScriptBook(
    ImmutableDictionary<string, Script> Scripts, ImmutableDictionary<string, ScriptTool> Tools, ImmutableArray<string> Lapses)
{
    /// <summary>Name of the tool whose use the targets count.</summary>
    public const string OrderLookup = "order_lookup";

    /// <summary>Name of the tool that may be called anywhere without a trace.</summary>
    public const string PolicySearch = "policy_search";

    /// <summary>The script of a case: its own before that of its use case or trap; null when there is none.</summary>
    public Script? Of(SupportCase item) =>
        Scripts.GetValueOrDefault(item.Id.Value) ?? Scripts.GetValueOrDefault(item.UseCase?.Id.Value ?? item.Trap!.Id.Value);
}
