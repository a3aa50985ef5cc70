
namespace SupportAgentBench.Site.Prose.Marks;

/// <summary>What an editor's page shows besides the prose: marks where something is wrong, and what figures and claims are bound to.</summary>
/// <param name="Accepted">Printed values by expression when the verdict was last accepted; null when that never was.</param>
internal sealed record EditorView(IReadOnlyDictionary<string, string>? Accepted)
{
    /// <summary>"12 of 120 → 11 of 120" for a figure that prints something else now; null for another.</summary>
    public string? Moved(string expression, string printed) =>
        Accepted?.TryGetValue(expression, out var old) == true && old != printed ? $"{old} → {printed}" : null;
}
