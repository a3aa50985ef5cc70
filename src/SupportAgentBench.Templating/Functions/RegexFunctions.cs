using System.Text.RegularExpressions;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>regex</c>; each has a limit of time.</summary>
internal static class RegexFunctions
{
    public static ScriptObject Create() => new FunctionTable("regex")
        .Add("escape", "pattern", a => Regex.Escape(a.Text(0)), typeof(string))
        .Add("unescape", "pattern", a => Run(a, () => Regex.Unescape(a.Text(0))), typeof(string))
        .Add("match", "text pattern options=null", a => Run(a, () => Groups(Expression(a, 2).Match(a.Text(0)))))
        .Add("matches", "text pattern options=null", a => Run(a, () => new ScriptArray([.. Expression(a, 2).Matches(a.Text(0)).Select(Groups)])))
        .Add("replace", "text pattern replace options=null", a => Run(a, () => Expression(a, 3).Replace(a.Text(0), a.Text(2))), typeof(string))
        .Add("split", "text pattern options=null", a => Run(a, () => new ScriptArray(Expression(a, 2).Split(a.Text(0)))))
        .Functions;

    private static ScriptArray Groups(Match match) =>
        match.Success ? new ScriptArray([.. match.Groups.Values.Select(group => group.Value)]) : new ScriptArray();

    private static Regex Expression(ScriptArguments arguments, int optionsIndex) =>
        new(arguments.Text(1), Options(arguments, optionsIndex), arguments.State.Options.RegexTimeout);

    private static RegexOptions Options(ScriptArguments arguments, int index)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var character in arguments.Text(index))
        {
            options |= character switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw arguments.Error($"`{character}` is no option; `i`, `m`, `s` and `x` are.", index),
            };
        }

        return options;
    }

    private static object Run(ScriptArguments arguments, Func<object> body)
    {
        try
        {
            return body();
        }
        catch (RegexMatchTimeoutException)
        {
            throw arguments.State.Error(Diagnostic.Regex, arguments.Span, $"The regular expression runs longer than {arguments.State.Options.RegexTimeout.TotalSeconds} s.");
        }
        catch (ArgumentException exception)
        {
            throw arguments.State.Error(Diagnostic.Regex, arguments.SpanOf(1), $"The regular expression is wrong: {exception.Message}");
        }
    }
}
