using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>What is passed over in blocks of 64 bytes ends where it ends character by character, and goes wrong at the same place.</summary>
public class JsonSkipperTests
{
    // Smaller than a block: every character is looked at by itself.
    private const int NoBlock = 16;

    [Theory]
    [InlineData("]", 0)]
    [InlineData("{\"a\":[1,2]},[]],3]", 14)]
    [InlineData("\"]\", \"[\\\"]\"],0]", 11)]
    public void The_end_is_the_bracket_that_closes_the_list(string inside, int end) => Assert.Equal($"{end}", Skip(Padded(inside), ByteWindow.DefaultCapacity));

    [Theory]
    [InlineData("\\\"")]
    [InlineData("\\\\")]
    [InlineData("\\u00e9")]
    [InlineData("\\ud83d\\ude00")]
    public void An_escape_may_lie_across_two_blocks(string escape)
    {
        for (var before = 0; before < 2 * JsonBlock.Length; before++)
        {
            var inside = $"\"{new string('x', before)}{escape}]\"]";

            Assert.Equal($"{inside.Length - 1}", Skip(Padded(inside), ByteWindow.DefaultCapacity));
        }
    }

    [Fact]
    public void What_stands_behind_the_end_is_not_looked_at() =>
        Assert.Equal("6", Skip(Padded("\"text\"], \"\\x\", }"), ByteWindow.DefaultCapacity));

    [Fact]
    public void Half_a_surrogate_pair_is_noted_once_with_its_place() =>
        Assert.Equal("10 SAB1012@1", Skip(Padded("\"\\ud83d x\"]"), ByteWindow.DefaultCapacity));

    [Fact]
    public void Backslashes_in_a_row_escape_each_other()
    {
        for (var before = 0; before < JsonBlock.Length; before++)
        {
            for (var pairs = 0; pairs < JsonBlock.Length; pairs++)
            {
                var inside = $"\"{new string('x', before)}{new string('\\', 2 * pairs)}\\\"]\"]";

                Assert.Equal($"{inside.Length - 1}", Skip(Padded(inside), ByteWindow.DefaultCapacity));
            }
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(7)]
    public void Anything_at_all_is_passed_over_alike_in_blocks_and_without(int kinds)
    {
        string[] pieces = ["\"", "\\\"", "\\\\", "\\n", "[", "a long run of words without any mark of structure in between ", "]", "\"", "\"", "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\u12g4", "\\x", "\\", "{", "}", ",", "é", "😀"];
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            while (text.Length < round % 400)
            {
                text.Append(pieces[random.Next(kinds)]);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            Assert.Equal(Skip(bytes, NoBlock), Skip(bytes, ByteWindow.DefaultCapacity));
        }
    }

    // Long enough for blocks to the end.
    private static byte[] Padded(string inside) => Encoding.UTF8.GetBytes(inside + new string(' ', 2 * JsonBlock.Length));

    /// <summary>Where the end was found, or what went wrong, and what was noted.</summary>
    private static string Skip(byte[] inside, int capacity)
    {
        var findings = new Findings(new UnlocatedFile());
        var end = string.Empty;
        using (var window = new ByteWindow(new MemoryStream(inside), capacity: capacity))
        {
            try
            {
                new JsonSkipper(window, findings).SkipToClose(outerDepth: 1);
                end = window.Position.ToString(CultureInfo.InvariantCulture);
            }
            catch (BrokenDocumentException broken)
            {
                broken.AddTo(findings);
            }
        }

        var diagnostics = new DiagnosticBag();
        findings.Publish(diagnostics);
        return string.Join(' ', diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Descriptor.Id}@{diagnostic.Location.Line - 1}").Prepend(end));
    }
}
