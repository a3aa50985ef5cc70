using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary>
/// Makes ids of headings from their words. Figures are left out, so that an address does not change when a number does; a second
/// heading of the same words gets a number.
/// </summary>
/// <param name="prefix">Id of the heading that the text stands under, empty when there is none. Stands before every id with two hyphens, which no slug holds: ids of two sections cannot meet.</param>
internal sealed class HeadingIds(string prefix)
{
    private const int MostCharacters = 64;

    // Per id the last number that made a further one of the same words.
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <summary>Id of the heading that the text itself stands under; null for a page's text.</summary>
    public string? TitleId => prefix.Length == 0 ? null : prefix;

    /// <summary>The id of the next heading.</summary>
    public string Next(LeafBlock heading) => Next(Slug(heading));

    /// <summary>The id of the next heading, whose words are in a slug already.</summary>
    public string Next(string slug)
    {
        var words = slug.Length == 0 ? "untitled" : slug;
        var id = prefix.Length == 0 ? words : $"{prefix}--{words}";
        var unique = id;
        while (!_given.TryAdd(unique, 1))
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{++_given[id]}");
        }

        return unique;
    }

    /// <summary>The words of a heading as lower-case ASCII letters and digits with single hyphens between; empty when there are none.</summary>
    public static string Slug(LeafBlock heading)
    {
        var words = new StringBuilder();
        foreach (var (inline, _) in ProseTree.Walk(heading))
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => string.Empty,
            });
        }

        return Slug(words.ToString());
    }

    public static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var character in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length == MostCharacters)
            {
                break;
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
