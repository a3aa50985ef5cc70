using SupportAgentBench.Core.Documents;
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
            return new ShownText(ControlPictures.Draw(text), string.Empty);
        }

        HasCut = true;
        return new ShownText(ControlPictures.Draw(shown), $"Cut here: {NumberFormat.Integer(shown.Length)} of {NumberFormat.Integer(text.Length)} characters are shown.");
    }

    private static int CharacterBorder(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
