using System.Buffers;
using System.Text;
using System.Xml;

namespace SupportAgentBench.Site.Feeds;

/// <summary>Writes a file of XML: UTF-8, a line an element, the same bytes everywhere.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    public static void Write(IBufferWriter<byte> output, Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartDocument();
            content(writer);
        }

        stream.WriteByte((byte)'\n');
        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Text that may stand in XML: what no XML may hold, not even escaped, becomes U+FFFD.</summary>
    public static string Text(string text) => text.All(XmlConvert.IsXmlChar) ? text : Cleaned(text);

    private static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            cleaned.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\ufffd" : rune.ToString());
        }

        return cleaned.ToString();
    }
}
