using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Rules.Conditions;

/// <summary>Whether two ways of writing a figure lead to one number.</summary>
internal static class FigurePath
{
    // What a figure is printed as does not change what is compared: resolution.count is the headline, resolution.pooled.value the pooled share.
    private static readonly string[] Forms = [".count", ".value"];

    /// <param name="own">The model that the text speaks of: a path that names it leads to its own figures.</param>
    public static bool Same(string one, string other, ModelId? own) => string.Equals(Number(one, own), Number(other, own), StringComparison.Ordinal);

    private static string Number(string path, ModelId? own)
    {
        var name = own is { } model && path.StartsWith($"model.{model.Value}.", StringComparison.Ordinal) ? path[$"model.{model.Value}.".Length..] : path;
        return Array.Find(Forms, form => name.EndsWith(form, StringComparison.Ordinal)) is { } written ? name[..^written.Length] : name;
    }
}
