using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Words how a board is cited, with the state of its data. A board that is not measured is not to be cited.</summary>
public static class Citations
{
    /// <summary>The citation; null when a run is not measured, or site.yaml does not say how to cite.</summary>
    public static CitationText? For(Board board, string siteTitle, SiteFacts site)
    {
        if (!board.IsMeasured || site.Citation is not { } citation)
        {
            return null;
        }

        string[] authors = citation.Authors.IsDefaultOrEmpty ? [] : [.. citation.Authors];
        var year = (citation.Year ?? board.AsOf.Year).ToString(CultureInfo.InvariantCulture);
        var address = citation.Url ?? site.BaseUrl.AbsoluteUri;
        var version = DataVersions.Of(board);
        var by = authors.Length == 0 ? string.Empty : string.Join(", ", authors) + " ";
        return new CitationText(
            $"{by}({year}). {siteTitle}. Data version: {version}. {address}",
            BibTex(authors, siteTitle, year, version, address));
    }

    private static string BibTex(string[] authors, string title, string year, string version, string address)
    {
        var entry = new StringBuilder($"@misc{{{Key(title)}{year},\n");
        if (authors.Length > 0)
        {
            // Braces of its own: a name that holds "and" or a comma would be taken for several.
            Field("author", string.Join(" and ", authors.Select(author => $"{{{Tex(author)}}}")));
        }

        Field("title", $"{{{Tex(title)}}}");
        Field("year", year);
        Field("note", "Data version: " + Tex(version));
        entry.Append("  url = {").Append(Address(address)).Append("}\n}");
        return entry.ToString();

        void Field(string name, string value) => entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>A label that BibTeX takes: letters and digits of the title.</summary>
    private static string Key(string title) =>
        string.Concat(title.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() is { Length: > 0 } key ? key : "board";

    /// <summary>Text as TeX prints it unchanged. BibTeX counts braces behind a backslash too, so none is left.</summary>
    private static string Tex(string text)
    {
        var tex = new StringBuilder();
        foreach (var character in text)
        {
            tex.Append(character switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '$' or '&' or '#' or '_' or '%' => "\\" + character,
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return tex.ToString();
    }

    private static string Address(string address) => address
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("{", "%7B", StringComparison.Ordinal)
        .Replace("}", "%7D", StringComparison.Ordinal);
}

/// <summary>How to cite the board.</summary>
/// <param name="Text">One line.</param>
/// <param name="BibTex">An entry of BibTeX, several lines.</param>
public sealed record CitationText(string Text, string BibTex)
{
    /// <summary>The same as a file for reference managers; null where there is none.</summary>
    public Link? File { get; init; }
}

/// <summary>A file to take along.</summary>
public sealed record Download(string Text, Link Link);
