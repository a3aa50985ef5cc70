using System.Text;
using System.Text.Json;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>The short way through a record gives what its table gives, or leaves it to the table.</summary>
public sealed class RecordReaderTests
{
    private const string Head = """{"case": "a", "status": "ok", "escalated": false, "unsafeAction": null, "agentMessages": 1, """;

    public static TheoryData<string> Sound { get; } =
    [
        Head + """ "transcript": []}""",
        Head + """ "judgeNote": null, "error": null, "transcript": null}""",
        Head + """ "judgeNote": "", "error": "It broke \ud83d\ude00 at \"noon\".\n"}""",
        Head + """ "toolCalls": ["a", "b"], "transcript": [{"role": "customer", "text": "Hi"}, {"text": "", "role": "system", "toolCalls": null}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "\u00e9é", "toolCalls": [{"name": "find", "arguments": {"b": [1, 2.50, {"c": null}], "a\u0062": "<x\u2028>"}, "result": "done\t"}]}]}""",
        Head + """ "transcript": [{"role": "tool", "text": "x", "toolCalls": [{"name": "find", "arguments": "plain \"text\"", "result": [true, 1e3]}, {"name": "n", "arguments": null, "result": null}]}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": [-0, 0.5, -12E+7, 1e-3, {}, [], true, false], "result": {"a": "\u007f \/ 😀 \\"}}]}]}""",
        " \t\r\n" + Head + """ "transcript" : [ { "role" : "agent" , "text" : "\b\f\u0000" } ] } """,
        Head + """ "transcript": [{"\u0072ole": "\u0061gent", "text": "x"}]}""",
    ];

    public static TheoryData<string> Odd { get; } =
    [
        Head + """ "judgeNote": "\ud83d"}""",
        Head + """ "judgeNote": 1}""",
        Head + """ "judgeNote": "a", "judgeNote": "b"}""",
        Head + """ "jugdeNote": "a"}""",
        """{"case": "a", "transcript": []}""",
        Head + """ "toolCalls": ["\ud83d"]}""",
        Head + """ "transcript": {}}""",
        Head + """ "transcript": [1]}""",
        Head + """ "transcript": [{"role": "agent"}]}""",
        Head + """ "transcript": [{"role": "agent", "text": null}]}""",
        Head + """ "transcript": [{"role": "agent", "text": null, "text": "x"}]}""",
        Head + """ "transcript": [{"role": "boss", "text": "x"}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "mood": 1}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": " "}]}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "ring\u0007"}]}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": null, "arguments": 1}]}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": {"a": 1, "\u0061": 2}}]}]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": """ + new string('[', 80) + new string(']', 80) + "}]}]}",
        Head + """ "transcript": [{"role": "agent", "text": "x"}""",
        Head + """ "transcript": []} {}""",
        Head + """ "transcript": [],}""",
        Head + """ "transcript": [,]}""",
        Head + """ "transcript": [{"role": "agent", "text": "x"},]}""",
        Head + """ "transcript": [] "error": "x"}""",
        Head + """ "error": "a \x b"}""",
        Head + """ "error": "\u12g4"}""",
        Head + """ "error": "\u12""",
        Head + """ "error": "\""",
        Head + """ "error": "\ude00"}""",
        Head + """ "error": "\ud83d\u0061"}""",
        Head + " \"error\": \"a\nb\"}",
        Head + """ "error": nul}""",
        Head + """ "resolved": 01}""",
        Head + """ "resolved": 1.}""",
        Head + """ "resolved": .5}""",
        Head + """ "resolved": -}""",
        Head + """ "resolved": 1e}""",
        Head + """ "resolved": +1}""",
        "[]",
        "",
    ];

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_record_reads_as_through_its_table(string record)
    {
        Assert.True(TryRead(record, out var texts));
        Assert.Equal(Readable(ThroughTable(record)), Readable(texts));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void An_odd_record_is_left_to_its_table(string record) => Assert.False(TryRead(record, out _));

    [Fact]
    public void Bytes_that_are_no_characters_are_left_to_the_table()
    {
        var reader = new RecordReader(new TextPool());

        Assert.False(reader.TryRead([.. Encoding.UTF8.GetBytes(Head + """ "judgeNote": " """), 0xFF, (byte)'"', (byte)'}'], out _));
    }

    [Fact]
    public void Every_record_of_the_sample_board_reads_as_through_its_table()
    {
        var reader = new RecordReader(new TextPool());
        var run = Path.Combine(Repository.Root, "data", "runs", "kimi-k2-6", "r1.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(run));
        foreach (var record in document.RootElement.GetProperty("conversations").EnumerateArray().Select(record => record.GetRawText()))
        {
            Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(record), out var texts));
            Assert.Equal(Readable(ThroughTable(record)), Readable(texts));
        }
    }

    [Theory]
    [InlineData("\\\"")]
    [InlineData("\\n\\u00e9")]
    [InlineData("é")]
    [InlineData("😀\\\\")]
    public void A_text_reads_the_same_wherever_an_odd_character_stands_in_it(string odd)
    {
        int[] after = [0, 1, 15, 40];
        var messages = Enumerable.Range(0, 40).SelectMany(before => after.Select(length => $$"""{"role": "agent", "text": "{{new string('a', before)}}{{odd}}{{new string('b', length)}}"}"""));
        var record = Head + $" \"transcript\": [{string.Join(",", messages)}]}}";

        Assert.True(TryRead(record, out var texts));
        Assert.Equal(Readable(ThroughTable(record)), Readable(texts));
    }

    [Theory]
    [InlineData(""" "judgeNote": "ask jane\u0040northline.com"}""")]
    [InlineData(""" "error": "\u0073k-proj-4f"}""")]
    [InlineData(""" "transcript": [{"role": "agent", "text": "4111 1111 1111\u00201111"}]}""")]
    [InlineData(""" "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": {"auth": ["Bearer\u0020x"]}}]}]}""")]
    [InlineData(""" "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "result": {"AKIA": 1}}]}]}""")]
    [InlineData(""" "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": {"card": 4111111111111111}}]}]}""")]
    public void A_record_that_holds_a_mark_of_something_sensitive_is_to_be_looked_at(string members) => Assert.True(MayBeSensitive(Head + members));

    [Fact]
    public void A_record_that_is_left_to_its_table_is_to_be_looked_at() => Assert.True(MayBeSensitive(Head + """ "judgeNote": 1}"""));

    [Theory]
    [InlineData(""" "judgeNote": "order 1140-22 of 2026-06-29"}""")]
    [InlineData(""" "judgeNote": "4111 1111", "error": "1111 1111"}""")]
    [InlineData(""" "transcript": [{"role": "agent", "text": "x", "toolCalls": [{"name": "n", "arguments": [4111, 1111, 1111, 1111]}]}]}""")]
    public void A_record_without_such_a_mark_need_not_be_looked_at(string members) => Assert.False(MayBeSensitive(Head + members));

    [Fact]
    public void A_record_with_slips_is_left_to_its_table_or_reads_as_through_it()
    {
        const int Slips = 4_000;
        const string Marks = "\"\"\\\\{}[],,::0123456789-+.eEun \t\u0001é";
        string[] sound = [.. Sound.Select<object[], string>(row => (string)row[0])];
        var random = new Random(20261122);
        var read = 0;
        for (var slip = 0; slip < Slips; slip++)
        {
            var record = sound[slip % sound.Length];
            var place = random.Next(record.Length);
            var slipped = record[..place] + Marks[random.Next(Marks.Length)] + record[Math.Min(record.Length, place + random.Next(3))..];
            if (TryRead(slipped, out var texts))
            {
                read++;
                Assert.Equal(Readable(ThroughTable(slipped)), Readable(texts));
            }
        }

        Assert.InRange(read, Slips / 100, Slips - 1);
    }

    private static bool TryRead(string record, out ConversationRecord? texts)
    {
        var reader = new RecordReader(new TextPool());
        return reader.TryRead(Encoding.UTF8.GetBytes(record), out texts);
    }

    private static bool MayBeSensitive(string record)
    {
        var reader = new RecordReader(new TextPool());
        reader.TryRead(Encoding.UTF8.GetBytes(record), out _);
        return reader.MayBeSensitive;
    }

    private static ConversationRecord? ThroughTable(string record)
    {
        using var window = new ByteWindow(new MemoryStream(Encoding.UTF8.GetBytes(record)));
        return RunReader.Read(RunFormat.Record, window, new Findings(new RunFile(new WorkspaceFile("run.json", "run.json", Length: 0))), new TextPool());
    }

    // Records compare their lists by identity.
    private static string Readable(ConversationRecord? record) => JsonSerializer.Serialize(record);
}
