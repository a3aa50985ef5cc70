using System.Text.RegularExpressions;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>regex</c>; each has a limit of time, and so have all of a page.</summary>
internal static class RegexFunctions
{
    /// <summary>Reading a longer pattern would take time that no limit stops.</summary>
    private const int LongestPattern = 10_000;

    /// <summary>Each reference in a replacement may stand for the whole text: room to make one and see that it is too long.</summary>
    private const int MostGrowth = 16;
    private const int CostOfPattern = 1024;
    private const int CostOfMatch = 256;
    private const int CostOfGroup = 64;

    public static ScriptObject Create() => new FunctionTable("regex")
        .Add("escape", "pattern", a => Regex.Escape(a.Text(0)), typeof(string))
        .Add("unescape", "pattern", a => Run(a, () => Regex.Unescape(a.Text(0))), typeof(string))
        .Add("match", "text pattern options=null", a => Run(a, () => First(a)))
        .Add("matches", "text pattern options=null", a => Run(a, () => a.NewList(Matches(a, Expression(a, 2), a.Text(0)).Select(match => Groups(a, match)))))
        .Add("replace", "text pattern replace options=null", a => Run(a, () => Replace(a)), typeof(string))
        .Add("split", "text pattern options=null", a => Run(a, () => a.NewList(Parts(a, Expression(a, 2), a.Text(0)))))
        .Functions;

    private static ScriptArray First(ScriptArguments arguments) =>
        Matches(arguments, Expression(arguments, 2), arguments.Text(0)).FirstOrDefault() is { } match ? Groups(arguments, match) : new ScriptArray();

    private static ScriptArray Groups(ScriptArguments arguments, Match match) =>
        arguments.NewList(match.Groups.Values.Select(group => arguments.State.Work.Made(group.Value)));

    private static string Replace(ScriptArguments arguments)
    {
        var (text, replacement, work) = (arguments.Text(0), arguments.Text(2), arguments.State.Work);
        var references = replacement.AsSpan().Count('$');
        if (replacement.Length + ((long)references * text.Length) > (long)MostGrowth * work.TextLimit)
        {
            throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(2), "The replacement refers to the text so often that it could be too long.");
        }

        long length = text.Length;
        return Expression(arguments, 3).Replace(text, match =>
        {
            var part = match.Result(replacement);
            length += part.Length - match.Length;
            work.Regex.Check();
            work.CheckText(length);
            work.Add(CostOfMatch + (2L * part.Length));
            return part;
        });
    }

    private static IEnumerable<string> Parts(ScriptArguments arguments, Regex expression, string text)
    {
        var start = 0;
        foreach (var match in Matches(arguments, expression, text))
        {
            yield return text[start..match.Index];
            start = match.Index + match.Length;
            for (var group = 1; group < match.Groups.Count; group++)
            {
                if (match.Groups[group].Success)
                {
                    yield return match.Groups[group].Value;
                }
            }
        }

        yield return text[start..];
    }

    private static IEnumerable<Match> Matches(ScriptArguments arguments, Regex expression, string text)
    {
        for (var match = expression.Match(text); match.Success; match = match.NextMatch())
        {
            arguments.State.Work.Regex.Check();
            arguments.State.Work.Add(CostOfMatch + (CostOfGroup * match.Groups.Count));
            yield return match;
        }
    }

    private static Regex Expression(ScriptArguments arguments, int optionsIndex)
    {
        var pattern = arguments.Text(1);
        if (pattern.Length > LongestPattern)
        {
            throw arguments.State.Error(Diagnostic.Limit, arguments.SpanOf(1), $"A regular expression has at most {LongestPattern} characters.");
        }

        arguments.State.Work.Add(CostOfPattern);
        return new Regex(pattern, Options(arguments, optionsIndex), arguments.State.Work.Regex.Limit);
    }

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
            return arguments.State.Work.Regex.Run(body);
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
