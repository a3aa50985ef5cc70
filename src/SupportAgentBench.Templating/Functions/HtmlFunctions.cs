using System.Buffers;
using System.Net;
using System.Text;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>html</c>.</summary>
internal static class HtmlFunctions
{
    private static readonly SearchValues<char> KeptInUrl =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~!*'();:@&=+$,/?#[]");

    public static ScriptObject Create(TemplateOptions options) => new FunctionTable("html")
        .Add("escape", "text", Escape, options.Html ? typeof(HtmlFragment) : typeof(string))
        .Add("newline_to_br", "text", a => a[0] is null ? null : a.Text(0).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal), typeof(string))
        .Add("strip", "text", a => a[0] is null ? null : HtmlStripper.Strip(a.Text(0), a.State.Work), typeof(string))
        .Add("url_encode", "text", a => a[0] is null ? null : Uri.EscapeDataString(a.Text(0)), typeof(string))
        .Add("url_escape", "text", a => a[0] is null ? null : EscapeUrl(a.Text(0)), typeof(string))
        .Functions;

    private static object Escape(ScriptArguments arguments)
    {
        var text = arguments.Text(0);
        if (!arguments.State.Options.Html)
        {
            return WebUtility.HtmlEncode(text);
        }

        var buffer = new ArrayBufferWriter<byte>();
        var output = new OutputBuffer(buffer, arguments.State.Options.OutputLimit, arguments.State.Work);
        output.WriteEscaped(text);
        output.Commit();
        return HtmlFragment.FromTrustedUtf8(buffer.WrittenMemory);
    }

    private static string EscapeUrl(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            result.Append(character.Length == 1 && KeptInUrl.Contains(character[0]) ? character : Uri.EscapeDataString(character));
        }

        return result.ToString();
    }
}
