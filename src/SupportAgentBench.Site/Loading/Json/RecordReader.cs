using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading.Formats;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>
/// Reads the texts of a record that lies in memory: several times as fast as <see cref="RunFormat.Record"/>, and knows only what is
/// right. A record that is odd in any way is refused without a word; the table, which gives the same where both read, then says what
/// is wrong with it.
/// </summary>
/// <param name="pool">Of all readers of one file.</param>
internal sealed class RecordReader(TextPool pool)
{
    private static readonly ImmutableArray<(string Name, bool IsRequired)> Members = RunFormat.Record.Members;

    private static readonly int Required = Members.Index().Where(member => member.Item.IsRequired).Sum(member => 1 << member.Index);

    // A larger one would take three times as much again; the table takes a text at a time.
    private const int MostBytes = 64 << 20;

    private readonly JsonLine _line = new(pool);
    private readonly List<Message> _messages = [];
    private readonly List<ToolCall> _calls = [];

    /// <summary>Whether the record that was read last may hold something that must not be published; only a closer look can tell.</summary>
    public bool MayBeSensitive { get; private set; }

    /// <param name="record">From its first to its last bracket.</param>
    /// <returns>False when the table has to look at it.</returns>
    public bool TryRead(ReadOnlySpan<byte> record, [MaybeNullWhen(false)] out ConversationRecord texts)
    {
        texts = null;
        MayBeSensitive = true;
        if (record.Length > MostBytes)
        {
            return false;
        }

        var buffer = ArrayPool<char>.Shared.Rent(record.Length + 1);
        try
        {
            var json = new JsonScanner(record, buffer);
            if (!TryReadRecord(ref json, out texts) || !json.IsAtEnd())
            {
                return false;
            }

            MayBeSensitive = PublishScan.MayHold(json.Decoded);
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private bool TryReadRecord(ref JsonScanner json, [MaybeNullWhen(false)] out ConversationRecord texts)
    {
        texts = null;
        string? note = null;
        string? error = null;
        ImmutableArray<Message> messages = [];
        var (seen, member) = (0, -1);
        if (!json.TryPass('{'))
        {
            return false;
        }

        for (var isFirst = true; !json.TryPass('}'); isFirst = false)
        {
            if (!json.TryDivide(isFirst) || !json.TryName(out var name))
            {
                return false;
            }

            member = PlaceOf(name, member + 1);
            if (member < 0 || (seen & (1 << member)) != 0)
            {
                return false;
            }

            seen |= 1 << member;
            var isRead = Members[member].Name switch
            {
                "judgeNote" => TryReadText(ref json, out note),
                "error" => TryReadText(ref json, out error),
                "transcript" => TryReadTranscript(ref json, out messages),
                _ => _line.TryPass(ref json),
            };
            if (!isRead)
            {
                return false;
            }
        }

        texts = new ConversationRecord(note, error, messages);
        return (seen & Required) == Required;
    }

    // Most records name their members in the same order.
    private static int PlaceOf(ReadOnlySpan<char> name, int likely)
    {
        for (var step = 0; step < Members.Length; step++)
        {
            var place = (likely + step) % Members.Length;
            if (name.SequenceEqual(Members[place].Name))
            {
                return place;
            }
        }

        return -1;
    }

    private bool TryReadTranscript(ref JsonScanner json, out ImmutableArray<Message> messages)
    {
        messages = [];
        if (!json.TryPass('['))
        {
            return json.TryNull();
        }

        _messages.Clear();
        for (var isFirst = true; !json.TryPass(']'); isFirst = false)
        {
            if (!json.TryDivide(isFirst) || !TryReadMessage(ref json))
            {
                return false;
            }
        }

        messages = [.. _messages];
        return true;
    }

    private bool TryReadMessage(ref JsonScanner json)
    {
        Role? role = null;
        string? text = null;
        ImmutableArray<ToolCall> calls = default;
        if (!json.TryPass('{'))
        {
            return false;
        }

        for (var isFirst = true; !json.TryPass('}'); isFirst = false)
        {
            if (!json.TryDivide(isFirst) || !json.TryName(out var name))
            {
                return false;
            }

            var isRead = name switch
            {
                "role" => role is null && TryReadRole(ref json, out role),
                "text" => text is null && TryReadText(ref json, out text) && text is not null,
                "toolCalls" => calls.IsDefault && TryReadCalls(ref json, out calls),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }
        }

        if (role is not { } speaker || text is null)
        {
            return false;
        }

        _messages.Add(new Message(speaker, text, calls.IsDefault ? [] : calls));
        return true;
    }

    private static bool TryReadRole(ref JsonScanner json, out Role? role)
    {
        role = !json.TryText(out var word) ? null : word switch
        {
            "customer" => Role.Customer,
            "agent" => Role.Agent,
            "tool" => Role.Tool,
            "system" => Role.System,
            _ => null,
        };
        return role is not null;
    }

    private bool TryReadCalls(ref JsonScanner json, out ImmutableArray<ToolCall> calls)
    {
        calls = [];
        if (!json.TryPass('['))
        {
            return json.TryNull();
        }

        _calls.Clear();
        for (var isFirst = true; !json.TryPass(']'); isFirst = false)
        {
            if (!json.TryDivide(isFirst) || !TryReadCall(ref json))
            {
                return false;
            }
        }

        calls = [.. _calls];
        return true;
    }

    private bool TryReadCall(ref JsonScanner json)
    {
        string? name = null;
        string? arguments = null;
        string? result = null;
        var (hasArguments, hasResult) = (false, false);
        if (!json.TryPass('{'))
        {
            return false;
        }

        for (var isFirst = true; !json.TryPass('}'); isFirst = false)
        {
            if (!json.TryDivide(isFirst) || !json.TryName(out var member))
            {
                return false;
            }

            var isRead = member switch
            {
                "name" => name is null && TryReadName(ref json, out name),
                "arguments" => !hasArguments && (hasArguments = TryReadAny(ref json, asJson: true, out arguments)),
                "result" => !hasResult && (hasResult = TryReadAny(ref json, asJson: false, out result)),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }
        }

        _calls.Add(new ToolCall(name ?? string.Empty, arguments, result));
        return name is not null;
    }

    private bool TryReadName(ref JsonScanner json, out string? name)
    {
        name = json.TryText(out var text) && !ControlPictures.AreIn(text) ? pool.Get(text) : null;
        return !string.IsNullOrWhiteSpace(name);
    }

    private bool TryReadAny(ref JsonScanner json, bool asJson, out string? value)
    {
        switch (json.Peek())
        {
            case 'n':
                value = null;
                return json.TryNull();
            case '"' when !asJson:
                return TryReadText(ref json, out value);
            default:
                return _line.TryCopy(ref json, out value);
        }
    }

    // Null is as if the member were not there, which the callers know to tell.
    private static bool TryReadText(ref JsonScanner json, out string? text)
    {
        text = null;
        if (json.TryNull())
        {
            return true;
        }

        var isRead = json.TryText(out var read);
        text = isRead ? read.ToString() : null;
        return isRead;
    }
}
