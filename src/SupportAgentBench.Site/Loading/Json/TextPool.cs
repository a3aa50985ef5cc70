using System.Text;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Gives the same string for the same bytes, so that the names of tools, cases and members of a run file are held once. Not for
/// long texts, and never more than a few thousand.
/// </summary>
internal sealed class TextPool
{
    private const int LongestText = 64;
    private const int MostTexts = 4096;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> buffer = stackalloc char[LongestText];
        return Get(buffer[..Encoding.UTF8.GetChars(utf8, buffer)]);
    }

    public string Get(ReadOnlySpan<char> characters)
    {
        if (characters.Length > LongestText)
        {
            return characters.ToString();
        }

        if (_lookup.TryGetValue(characters, out var known))
        {
            return known;
        }

        var text = characters.ToString();
        if (_texts.Count < MostTexts)
        {
            _texts.Add(text, text);
        }

        return text;
    }
}
