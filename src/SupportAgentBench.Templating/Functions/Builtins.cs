using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The names that every template knows.</summary>
internal static class Builtins
{
    public static ScriptObject Create() => new()
    {
        ["empty"] = EmptyValue.Instance,
        ["blank"] = EmptyValue.Instance,
        ["string"] = TextFunctions.Create(),
        ["array"] = ArrayFunctions.Create(),
        ["include"] = null,
    };
}
