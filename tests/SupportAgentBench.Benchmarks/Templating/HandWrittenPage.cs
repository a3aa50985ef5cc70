using System.Buffers;
using System.Globalization;
using System.Text;

namespace SupportAgentBench.Benchmarks.Templating;

/// <summary>The same page written by hand as UTF-8, escaping included: what an engine can hardly beat.</summary>
internal static class HandWrittenPage
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static void Write(BenchmarkPage page, IBufferWriter<byte> output)
    {
        Raw(output, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"u8);
        Escaped(output, page.Title);
        Raw(output, "</title>\n<meta name=\"description\" content=\""u8);
        Escaped(output, page.Description);
        Raw(output, "\">\n</head>\n<body>\n<h1>"u8);
        Escaped(output, page.Title);
        Raw(output, "</h1>\n<p>"u8);
        Escaped(output, page.Description);
        Raw(output, "</p>\n<table>\n<thead><tr>"u8);
        foreach (var column in page.Columns)
        {
            Raw(output, "<th scope=\"col\">"u8);
            Escaped(output, column);
            Raw(output, "</th>"u8);
        }

        Raw(output, "</tr></thead>\n<tbody>\n"u8);
        foreach (var row in page.Rows)
        {
            Row(output, row);
        }

        Raw(output, "</tbody>\n</table>\n</body>\n</html>\n"u8);
    }

    private static void Row(IBufferWriter<byte> output, PageRow row)
    {
        Raw(output, "<tr id=\"row-"u8);
        Number(output, row.Rank);
        Raw(output, "\""u8);
        if (row.IsBest)
        {
            Raw(output, " class=\"best\""u8);
        }

        Raw(output, " title=\""u8);
        Escaped(output, row.Remark);
        Raw(output, "\">\n<td class=\"rank\">"u8);
        Number(output, row.Rank);
        Raw(output, "</td><th scope=\"row\"><a href=\""u8);
        Escaped(output, row.Url.Url);
        Raw(output, "\">"u8);
        Escaped(output, row.Name);
        Raw(output, "</a></th>\n<td>"u8);
        Escaped(output, row.Family);
        Raw(output, "</td><td class=\"number\">"u8);
        Number(output, row.PassRate);
        Raw(output, "</td><td class=\"number\">"u8);
        Number(output, row.PassAll);
        Raw(output, "</td>\n<td class=\"number\">"u8);
        Number(output, row.Escalated);
        Raw(output, "</td><td class=\"number\">"u8);
        Number(output, row.Errors);
        Raw(output, "</td><td class=\"number\">"u8);
        Number(output, row.Tokens);
        Raw(output, "</td>\n<td class=\"number\">"u8);
        Escaped(output, row.Cost);
        Raw(output, "</td><td>"u8);
        Escaped(output, row.Remark);
        Raw(output, "</td>\n</tr>\n"u8);
    }

    private static void Raw(IBufferWriter<byte> output, ReadOnlySpan<byte> text) => output.Write(text);

    private static void Number<T>(IBufferWriter<byte> output, T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(output.GetSpan(64), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private static void Escaped(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var index and >= 0)
        {
            Text(output, text[..index]);
            output.Write(Replacement(text[index]));
            text = text[(index + 1)..];
        }

        Text(output, text);
    }

    private static void Text(IBufferWriter<byte> output, ReadOnlySpan<char> text) =>
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(text.Length * 3)));

    private static ReadOnlySpan<byte> Replacement(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
