using System.Buffers;
using System.Text;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>
/// Cuts the texts of a page where they grow beyond what anybody reads, and says so: a message of ten megabytes must not become a
/// page of ten megabytes. Counted in UTF-16 units.
/// </summary>
public sealed class TextAllowance
{
    /// <summary>Most of one text.</summary>
    public const int MostOfText = 8_000;

    /// <summary>Of each text, once the page is full.</summary>
    private const int LeastOfText = 200;

    private const int MostOfPage = 400_000;

    // Control pictures of Unicode stand at the same place of their block.
    private const char FirstPicture = '\u2400';
    private const char PictureOfDelete = '\u2421';

    // Control characters but for the end of a line and the tabulator. Those of ASCII are searched for faster by themselves.
    private static readonly SearchValues<char> Shapeless = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(character => character is not ('\n' or '\t'))]);

    private int _left = MostOfPage;

    /// <summary>Whether any text was cut so far.</summary>
    public bool HasCut { get; private set; }

    /// <summary>The text as it is shown: what has no shape of its own is drawn as a sign.</summary>
    public ShownText Show(string text)
    {
        var most = _left >= MostOfText ? MostOfText : LeastOfText;
        var shown = text.Length <= most ? text : text[..CharacterBorder(text, most)];
        _left -= shown.Length;
        if (shown.Length == text.Length)
        {
            return new ShownText(Visible(text), string.Empty);
        }

        HasCut = true;
        return new ShownText(Visible(shown), $"Cut here: {NumberFormat.Integer(shown.Length)} of {NumberFormat.Integer(text.Length)} characters are shown.");
    }

    private static int CharacterBorder(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    /// <summary>Control characters as their pictures (U+2400), so that a reader sees what was there.</summary>
    private static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAny(Shapeless) && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            visible.Append(character switch
            {
                '\u007F' => PictureOfDelete,
                '\n' or '\t' => character,
                < ' ' => (char)(FirstPicture + character),
                >= '\u0080' and < '\u00A0' => '\uFFFD',
                _ => character,
            });
        }

        return visible.ToString();
    }
}
