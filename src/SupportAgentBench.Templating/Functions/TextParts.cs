using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>string</c> that cut and replace.</summary>
internal static class TextParts
{
    private static readonly Type Text = typeof(string);

    public static void AddTo(FunctionTable table) => table
        .Add("remove", "text remove", a => a[0] is null ? null : Replace(a.Text(0), a.Text(1), ""), Text)
        .Add("remove_first", "text remove", a => a[0] is null ? null : ReplaceOne(a.Text(0), a.Text(1), "", fromEnd: false), Text)
        .Add("remove_last", "text remove", a => a[0] is null ? null : ReplaceOne(a.Text(0), a.Text(1), "", fromEnd: true), Text)
        .Add("replace", "text match replace", ReplaceAll, Text)
        .Add("replace_first", "text match replace from_end=false", a => ReplaceOne(a.Text(0), a.Text(1), a.Text(2), Values.IsTrue(a[3])), Text)
        .Add("slice", "text start length=null", a => Slice(a.Text(0), a.Integer(1), a[2] is null ? null : a.Integer(2)), Text)
        .Add("slice1", "text start length=1", a => Slice(a.Text(0), a.Integer(1), a.Integer(2)), Text)
        .Add("split", "text match", a => Split(a, a.Text(0), a.Text(1)))
        .Add("truncate", "text length ellipsis=null", a => Truncate(a.Text(0), a.Integer(1), a[2] is null ? "..." : a.Text(2)), Text)
        .Add("truncatewords", "text count ellipsis=null", a => TruncateWords(a.Text(0), a.Integer(1), a[2] is null ? "..." : a.Text(2)), Text)
        .Add("index_of", "text search start_index=null count=null string_comparison=null", IndexOf, typeof(int));

    private static string Replace(string text, string match, string replacement) =>
        match.Length == 0 ? text : text.Replace(match, replacement, StringComparison.Ordinal);

    private static string ReplaceAll(ScriptArguments arguments)
    {
        var (text, match, replacement) = (arguments.Text(0), arguments.Text(1), arguments.Text(2));
        if (match.Length > 0 && replacement.Length > match.Length)
        {
            var found = text.AsSpan().Count(match);
            arguments.State.Work.Text(text.Length + ((long)found * (replacement.Length - match.Length)));
        }

        return Replace(text, match, replacement);
    }

    private static string ReplaceOne(string text, string match, string replacement, bool fromEnd)
    {
        if (match.Length == 0)
        {
            return text;
        }

        var index = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + match.Length));
    }

    private static string Slice(string text, int start, int? length)
    {
        long from = start < 0 ? (long)start + text.Length : start;
        long count = length ?? text.Length;
        if (from < 0)
        {
            count += from;
            from = 0;
        }

        return from >= text.Length || count <= 0 ? "" : text.Substring((int)from, (int)Math.Min(count, text.Length - from));
    }

    private static ScriptArray Split(ScriptArguments arguments, string text, string match)
    {
        return arguments.NewList(arguments.State.Work.Items(Parts(text, match)));
    }

    private static IEnumerable<string> Parts(string text, string match)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = match.Length == 0 ? -1 : text.IndexOf(match, start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                yield return text[start..end];
            }

            start = end + match.Length;
        }
    }

    private static string Truncate(string text, int length, string ellipsis)
    {
        if (length < 0 || text.Length <= length)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);
    }

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split((char[]?)null, Math.Clamp(count, 0, int.MaxValue - 1) + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : string.Join(' ', words.Take(Math.Max(0, count))) + (words.Length > count ? ellipsis : "");
    }

    private static object IndexOf(ScriptArguments arguments)
    {
        var text = arguments.Text(0);
        var start = arguments[2] is null ? 0 : arguments.Integer(2);
        var count = arguments[3] is null ? text.Length - start : arguments.Integer(3);
        if (start < 0 || count < 0 || start > text.Length - count)
        {
            throw arguments.Error("The part to search lies outside of the text.", 2);
        }

        var comparison = StringComparison.Ordinal;
        if (arguments[4] is not null && !Enum.TryParse(arguments.Text(4), out comparison))
        {
            throw arguments.Error("There is no such comparison; Ordinal and OrdinalIgnoreCase are two.", 4);
        }

        return text.IndexOf(arguments.Text(1), start, count, comparison);
    }
}
