using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>
/// Writes <c>data/CITATION.cff</c> (Citation File Format 1.2.0): how to cite the board, in the version of its data. Only a board
/// whose runs are all measured is to be cited.
/// </summary>
public static class CitationWriter
{
    public static bool IsDue(Board board, SiteFacts site) => board.IsMeasured && site.Citation is { Authors.Length: > 0 };

    /// <param name="site">With a citation.</param>
    /// <param name="output">Receives UTF-8 without byte-order mark, ending with a line feed.</param>
    public static void Write(Board board, SiteFacts site, IBufferWriter<byte> output)
    {
        var text = new StringBuilder()
            .Append("cff-version: 1.2.0\n")
            .Append("message: If you use these data, please cite them as below.\n")
            .Append("type: dataset\n")
            .Append(CultureInfo.InvariantCulture, $"title: {Quoted($"{board.Benchmark.Name} {board.Benchmark.Version}")}\n")
            .Append(CultureInfo.InvariantCulture, $"version: {Quoted(board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}\n")
            .Append(CultureInfo.InvariantCulture, $"date-released: {board.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n")
            .Append(CultureInfo.InvariantCulture, $"url: {Quoted(site.Citation!.Url ?? site.BaseUrl.AbsoluteUri)}\n")
            .Append("authors:\n");
        foreach (var author in site.Citation.Authors)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(author)}\n");
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    // What JSON escapes, YAML reads in double quotes.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
