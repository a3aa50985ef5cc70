namespace SupportAgentBench.Templating.Functions;

internal static class TextFunctions
{
    public static ScriptObject Create() => new FunctionTable("string")
        .Add("upcase", "text", a => a.Text(0).ToUpperInvariant(), typeof(string))
        .Add("downcase", "text", a => a.Text(0).ToLowerInvariant(), typeof(string))
        .Add("size", "text", a => a.Text(0).Length, typeof(int))
        .Functions;
}
