using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The names that every template knows.</summary>
internal static class Builtins
{
    public static ScriptObject Create(TemplateOptions options) => new()
    {
        ["empty"] = EmptyValue.Instance,
        ["blank"] = EmptyValue.Instance,
        ["array"] = ArrayFunctions.Create(),
        ["date"] = DateFunctions.Create(),
        ["html"] = HtmlFunctions.Create(options),
        ["math"] = MathFunctions.Create(),
        ["object"] = ObjectFunctions.Create(),
        ["regex"] = RegexFunctions.Create(),
        ["string"] = TextFunctions.Create(),
        ["timespan"] = TimeSpanFunctions.Create(),
        ["json"] = new BuiltinFunction("json", FunctionTable.Parse("value"), JsonText.Fragment) { ResultType = typeof(JsonFragment) },
    };
}
