using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The names that every template knows.</summary>
internal static class Builtins
{
    public static ScriptObject Create(TemplateOptions options) => new ScriptObject
    {
        ["empty"] = EmptyValue.Instance,
        ["blank"] = EmptyValue.Instance,
        ["array"] = ArrayFunctions.Create().Seal(),
        ["date"] = DateFunctions.Create().Seal(),
        ["html"] = HtmlFunctions.Create(options).Seal(),
        ["math"] = MathFunctions.Create().Seal(),
        ["object"] = ObjectFunctions.Create().Seal(),
        ["regex"] = RegexFunctions.Create().Seal(),
        ["string"] = TextFunctions.Create().Seal(),
        ["timespan"] = TimeSpanFunctions.Create().Seal(),
        ["json"] = new BuiltinFunction("json", FunctionTable.Parse("value"), JsonText.Fragment) { ResultType = typeof(JsonFragment) },
    }.Seal();
}
