using System.Buffers;

namespace SupportAgentBench.Core.Documents;

/// <summary>
/// Control characters drawn as the pictures that Unicode has of them: no page may hold one (HTML, 3.2.2), and a reader sees what was there.
/// Ends of lines and the tabulator have a shape of their own.
/// </summary>
public static class ControlPictures
{
    // Pictures stand at the same place of their block.
    private const char First = '\u2400';
    private const char OfDelete = '\u2421';

    // Of those beyond ASCII there are none.
    private const char OfOthers = '\uFFFD';

    // Those of ASCII are searched for faster by themselves.
    private static readonly SearchValues<char> Shapeless = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(character => character is not ('\n' or '\r' or '\t'))]);

    /// <summary>Whether a text holds anything to draw.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Shapeless) || text.ContainsAnyInRange('\u007F', '\u009F');

    /// <summary>The text with a picture in place of each: of the same length.</summary>
    public static string Draw(string text) => !AreIn(text) ? text : string.Create(text.Length, text, static (drawn, written) =>
    {
        for (var index = 0; index < drawn.Length; index++)
        {
            drawn[index] = written[index] switch
            {
                '\u007F' => OfDelete,
                (< ' ' and not ('\n' or '\r' or '\t')) and var control => (char)(First + control),
                >= '\u0080' and < '\u00A0' => OfOthers,
                var character => character,
            };
        }
    });
}
