using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Checks.Suggestions;

/// <summary>A figure with the expression that prints it.</summary>
internal sealed record NamedFigure(string Expression, Figure Figure);

/// <summary>Lists the figures of a scope by asking for every name it knows, so that no figure can be forgotten.</summary>
internal static class FigureWalk
{
    private const string Models = "model";

    // A group, its key, a metric, a run's value and its key are five.
    private const int MostDepth = 6;

    /// <summary>Every figure that can be printed, but for other models', in the order of the catalogue.</summary>
    public static IEnumerable<NamedFigure> Of(IScriptObject scope) => Walk(scope, string.Empty, 0);

    /// <summary>The figures of a model as they are written in another's verdict or on a page; none where the scope does not know it.</summary>
    public static IEnumerable<NamedFigure> OfModel(IScriptObject scope, string model) =>
        scope.TryGetValue(Models, out var models) && models is IScriptObject group && group.TryGetValue(model, out var names) && names is IScriptObject figures
            ? Walk(figures, Key(Models, model), 1)
            : [];

    private static IEnumerable<NamedFigure> Walk(IScriptObject names, string path, int depth)
    {
        foreach (var name in depth < MostDepth ? names.Members : [])
        {
            if ((depth == 0 && name == Models) || !names.TryGetValue(name, out var value))
            {
                continue;
            }

            var expression = Key(path, name);
            if (value is Figure { Why: null } figure)
            {
                yield return new NamedFigure(expression, figure);
            }

            foreach (var further in value is IScriptObject group ? Walk(group, expression, depth + 1) : [])
            {
                yield return further;
            }
        }
    }

    private static string Key(string path, string name) => !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') || IsId(path)
        ? $"{path}[\"{name}\"]"
        : path.Length == 0 ? name : $"{path}.{name}";

    // Names below these are ids of the data, however they are spelled.
    private static bool IsId(string path) => path is "use_case" or "cluster" or "bucket" or "trap" or "tool" or Models
        || path.EndsWith(".use_case", StringComparison.Ordinal) || path.EndsWith(".bucket", StringComparison.Ordinal) || path.EndsWith(".trap", StringComparison.Ordinal)
        || path.EndsWith(".tool", StringComparison.Ordinal) || path.EndsWith(".tier", StringComparison.Ordinal) || path.EndsWith(".run", StringComparison.Ordinal)
        || path.EndsWith(".cluster", StringComparison.Ordinal);
}
