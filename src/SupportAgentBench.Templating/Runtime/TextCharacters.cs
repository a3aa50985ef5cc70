using System.Collections;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>The characters of a text as a list of texts, made one at a time.</summary>
internal sealed class TextCharacters(string text) : IReadOnlyList<object?>
{
    public int Count => text.Length;

    public object? this[int index] => text[index].ToString();

    public IEnumerator<object?> GetEnumerator()
    {
        foreach (var character in text)
        {
            yield return character.ToString();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
