using System.Collections.Immutable;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Figures;

/// <summary><c>fixed(100, "days, the return window of the store")</c>: a number that is no result, with the reason why it stands there.</summary>
internal sealed class FixedFigure : IScriptFunction
{
    public const string Example = "fixed(100, \"days, the return window of the store\")";

    public const string Meaning = "a number that is no result of the benchmark, with what it is";

    private FixedFigure()
    {
    }

    public static FixedFigure Function { get; } = new();

    public ImmutableArray<ScriptParameter> Parameters { get; } = [new("number"), new("what")];

    public object? Invoke(ScriptArguments arguments)
    {
        if (arguments[1] is not string what || string.IsNullOrWhiteSpace(what))
        {
            throw arguments.Error("fixed needs to be told what the number is: fixed(100, \"days, the return window of the store\").", 1);
        }

        return WrittenNumber.Exact(arguments[0]) is { } number
            ? new Figure { Text = number.IsInteger ? NumberFormat.Integer(number.Numerator) : RationalFormat.Trimmed(number) }
            : throw arguments.Error("fixed takes a number of at most six decimals first.", 0);
    }
}
