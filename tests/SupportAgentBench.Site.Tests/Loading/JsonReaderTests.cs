using System.Text;
using System.Text.Json;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>Plain tokens are found without the framework's reader; nobody may tell the difference.</summary>
public class JsonReaderTests
{
    private const string Everything = """
        { "name" :"plain", "empty":"", "escaped":"a\u00e9\"b", "wide":"é😀",
          "numbers": [0,-0,12, -7.25 ,1e3,2.5E-2,0.001859 ], "words":[true,false,null], "nested":{"a":{"b":[[],{}]},"":[{}, [ ] ]}}

        """;

    [Fact]
    public void Its_tokens_are_those_of_the_framework() => Assert.Equal(Framework(Everything), Tokens(Everything, ByteWindow.DefaultCapacity));

    [Fact]
    public void Its_tokens_are_the_same_wherever_the_border_of_a_read_falls()
    {
        for (var capacity = 4; capacity < Everything.Length; capacity++)
        {
            Assert.Equal(Framework(Everything), Tokens(Everything, capacity));
        }
    }

    [Theory]
    [InlineData("01")]
    [InlineData("[01]")]
    [InlineData("[1.]")]
    [InlineData("[.5]")]
    [InlineData("[-]")]
    [InlineData("[+1]")]
    [InlineData("[1x]")]
    [InlineData("[nul]")]
    [InlineData("[nullx]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("[1}")]
    [InlineData("{\"a\"]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,}")]
    [InlineData("{1:2}")]
    [InlineData("[\"a\tb\"]")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[] []")]
    [InlineData("[],")]
    [InlineData("{} x")]
    [InlineData("]")]
    [InlineData("[[1]")]
    [InlineData("[\"a")]
    public void What_the_framework_refuses_is_refused_behind_the_same_tokens(string json)
    {
        Assert.EndsWith(" refused", Framework(json), StringComparison.Ordinal);
        Assert.Equal(Framework(json), Tokens(json, ByteWindow.DefaultCapacity));
    }

    [Fact]
    public void Anything_at_all_is_read_as_the_framework_reads_it()
    {
        string[] pieces = ["{", "}", "[", "]", ",", ",", ":", " ", "\n", "\"a\"", "\"a\":", "\"a\":", "\"\\n\"", "\"", "\\", "1", "-2.5", "0", "1e5", ".", "true", "false", "null", "n", "é", "\t"];
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var json = new StringBuilder(round % 2 == 0 ? "[" : "{\"a\":");
            for (var piece = round % 17; piece >= 0; piece--)
            {
                json.Append(pieces[random.Next(pieces.Length)]);
            }

            var text = json.ToString();
            Assert.Equal((text, Framework(text)), (text, Tokens(text, round % 3 == 0 ? 4 : ByteWindow.DefaultCapacity)));
        }
    }

    private static string Tokens(string json, int capacity)
    {
        var tokens = new StringBuilder();
        using var window = new ByteWindow(new MemoryStream(Encoding.UTF8.GetBytes(json)), capacity: capacity);
        var reader = new JsonReader(window, new Findings(new UnlocatedFile()), new TextPool());
        try
        {
            while (reader.Read() != TokenKind.None)
            {
                tokens.Append(System.Globalization.CultureInfo.InvariantCulture, $" {reader.Kind}@{reader.Span.Start}+{reader.Span.Length}={reader.Text}");
            }
        }
        catch (BrokenDocumentException)
        {
            tokens.Append(" refused");
        }

        return tokens.ToString();
    }

    private static string Framework(string json)
    {
        var tokens = new StringBuilder();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 128 });
        try
        {
            while (reader.Read())
            {
                var (kind, isQuoted) = KindOf(reader.TokenType);
                var text = isQuoted ? reader.GetString() : kind is TokenKind.Number or TokenKind.Truth or TokenKind.Null ? Encoding.UTF8.GetString(reader.ValueSpan) : string.Empty;
                tokens.Append(System.Globalization.CultureInfo.InvariantCulture, $" {kind}@{reader.TokenStartIndex}+{reader.ValueSpan.Length + (isQuoted ? 2 : 0)}={text}");
            }
        }
        catch (JsonException)
        {
            tokens.Append(" refused");
        }

        return tokens.ToString();
    }

    private static (TokenKind Kind, bool IsQuoted) KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => (TokenKind.ObjectStart, false),
        JsonTokenType.EndObject => (TokenKind.ObjectEnd, false),
        JsonTokenType.StartArray => (TokenKind.ListStart, false),
        JsonTokenType.EndArray => (TokenKind.ListEnd, false),
        JsonTokenType.PropertyName => (TokenKind.Name, true),
        JsonTokenType.String => (TokenKind.Text, true),
        JsonTokenType.Number => (TokenKind.Number, false),
        JsonTokenType.Null => (TokenKind.Null, false),
        _ => (TokenKind.Truth, false),
    };
}
