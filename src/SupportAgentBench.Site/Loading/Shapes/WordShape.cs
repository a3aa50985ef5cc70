using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>One of a few words.</summary>
internal sealed class WordShape<T>(params (string Word, T Value)[] words) : Shape<T>
{
    private readonly WordList _words = new(WordsOf(words));

    public override string Expected => _words.Expected;

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out T value)
    {
        if (reader.Kind is not (TokenKind.Text or TokenKind.Plain))
        {
            return Refuse(reader, out value);
        }

        var index = _words.Find(reader);
        value = index < 0 ? default : words[index].Value;
        return index >= 0;
    }

    public override JsonObject Schema() => _words.Schema();

    private static string[] WordsOf((string Word, T Value)[] words)
    {
        var texts = new string[words.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = words[index].Word;
        }

        return texts;
    }
}

/// <summary>Words that a text may be, whatever they mean: what is not of one meaning only is compiled once for all of them.</summary>
internal sealed class WordList(string[] words)
{
    public string Expected { get; } = words.Length == 1 ? $"'{words[0]}'" : "one of " + string.Join(", ", words.Select(word => $"'{word}'"));

    /// <summary>Which of the words was read; -1 = none, which was reported.</summary>
    public int Find(DocumentReader reader)
    {
        var text = reader.Text;
        var index = Array.IndexOf(words, text);
        if (index < 0)
        {
            reader.Findings.AddMistyped(
                LoadingDiagnostics.UnknownWord, reader.Span, text, NearestName.Of(text, words), reader.Member, Expected, Excerpt.Of(text), NearestName.Hint(text, words));
        }

        return index;
    }

    public JsonObject Schema() => words.Length == 1
        ? new JsonObject { ["const"] = words[0] }
        : new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };
}
