namespace SupportAgentBench.Templating.Functions;

internal static class ArrayFunctions
{
    public static ScriptObject Create() => new FunctionTable("array")
        .Add("size", "list", a => a.List(0).Count, typeof(int))
        .Functions;
}
