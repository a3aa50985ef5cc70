using System.Buffers;

namespace SupportAgentBench.Templating.Html;

/// <summary>Reads a piece of literal HTML character by character, as a browser's tokenizer does.</summary>
/// <remarks>One file for all states: each begins with what another has read of the same tag.</remarks>
internal sealed class HtmlMachine
{
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\r\f>");
    private readonly string _text;
    private readonly SourceSpan _span;
    private readonly TextPlaces _places;
    private readonly Action<Diagnostic, SourceSpan, string> _report;
    private readonly List<HtmlEvent>? _events;
    private HtmlState _state;
    private string _tag;
    private bool _isEndTag;
    private string _attribute;
    private char _quote;
    private bool _atValueStart;
    private bool _isJson;
    private string _scriptType;
    private string _pending;
    private int _nameStart;

    public HtmlMachine(HtmlTracker start, string text, SourceSpan span, Action<Diagnostic, SourceSpan, string> report, List<HtmlEvent>? events)
    {
        (_text, _span, _report, _events) = (text, span, report, events);
        _places = new TextPlaces(span.Start, text);
        (_state, _tag, _isEndTag, _attribute, _quote) = (start.State, start.Tag, start.IsEndTag, start.Attribute, start.Quote);
        (_atValueStart, _isJson, _scriptType, _pending) = (start.AtValueStart, start.IsJson, start.ScriptType, start.Pending);
    }

    public HtmlTracker Run()
    {
        for (var index = 0; index < _text.Length; index++)
        {
            Step(index, _text[index]);
        }

        EndOfPiece();
        return new HtmlTracker
        {
            State = _state,
            Tag = _tag,
            IsEndTag = _isEndTag,
            Attribute = _attribute,
            Quote = _quote,
            AtValueStart = _atValueStart,
            IsJson = _isJson,
            ScriptType = _scriptType,
            Pending = _pending,
        };
    }

    private void Step(int index, char character)
    {
        switch (_state)
        {
            case HtmlState.Data:
                _state = character == '<' ? HtmlState.TagOpen : HtmlState.Data;
                break;
            case HtmlState.TagOpen or HtmlState.EndTagOpen:
                OpenTag(index, character);
                break;
            case HtmlState.TagName:
                ReadTagName(index, character);
                break;
            case HtmlState.InTag or HtmlState.InTagEdge or HtmlState.AfterAttributeName:
                ReadInTag(index, character);
                break;
            case HtmlState.AttributeName:
                ReadAttributeName(index, character);
                break;
            case HtmlState.BeforeValue:
                ReadBeforeValue(index, character);
                break;
            case HtmlState.QuotedValue or HtmlState.UnquotedValue:
                ReadValue(index, character);
                break;
            case HtmlState.MarkupDeclaration or HtmlState.Comment or HtmlState.Declaration:
                ReadDeclaration(character);
                break;
            default:
                ReadRawText(index, character);
                break;
        }
    }

    private void OpenTag(int index, char character)
    {
        if (char.IsAsciiLetter(character))
        {
            _isEndTag = _state == HtmlState.EndTagOpen;
            _nameStart = index;
            _state = HtmlState.TagName;
        }
        else if (character == '/' && _state == HtmlState.TagOpen)
        {
            _state = HtmlState.EndTagOpen;
        }
        else if (character is '!' or '?' || _state == HtmlState.EndTagOpen)
        {
            _pending = "";
            _state = character == '!' && _state == HtmlState.TagOpen ? HtmlState.MarkupDeclaration : character == '>' ? HtmlState.Data : HtmlState.Declaration;
        }
        else
        {
            _state = character == '<' ? HtmlState.TagOpen : HtmlState.Data;
        }
    }

    private void ReadTagName(int index, char character)
    {
        if (IsBlank(character) || character is '/' or '>')
        {
            _tag = _text[_nameStart..index].ToLowerInvariant();
            _state = HtmlState.InTag;
            ReadInTag(index, character);
        }
    }

    private void ReadInTag(int index, char character)
    {
        if (character == '>')
        {
            CloseTag();
        }
        else if (character == '/' || IsBlank(character))
        {
            _state = _state == HtmlState.AfterAttributeName ? _state : HtmlState.InTag;
        }
        else if (character == '=' && _state == HtmlState.AfterAttributeName)
        {
            _state = HtmlState.BeforeValue;
        }
        else
        {
            if (_state == HtmlState.InTagEdge)
            {
                Report(Diagnostic.UnsafePosition, index, "A name of a tag or an attribute must be written in one piece, and a blank must come before the next attribute.");
            }

            _nameStart = index;
            _state = HtmlState.AttributeName;
        }
    }

    private void ReadAttributeName(int index, char character)
    {
        if (!IsBlank(character) && character is not ('=' or '>' or '/'))
        {
            return;
        }

        _attribute = _text[_nameStart..index].ToLowerInvariant();
        _state = HtmlState.AfterAttributeName;
        if (character == '/')
        {
            _state = HtmlState.InTag;
        }

        ReadInTag(index, character);
    }

    private void ReadBeforeValue(int index, char character)
    {
        if (IsBlank(character))
        {
            return;
        }

        if (character == '>')
        {
            CloseTag();
            return;
        }

        _atValueStart = true;
        if (character is '"' or '\'')
        {
            _quote = character;
            _state = HtmlState.QuotedValue;
            BeginReference(index + 1);
            return;
        }

        _quote = '\0';
        _state = HtmlState.UnquotedValue;
        BeginReference(index);
        ReadValue(index, character);
    }

    private void ReadValue(int index, char character)
    {
        var ends = _state == HtmlState.QuotedValue ? character == _quote : IsBlank(character) || character == '>';
        if (!ends)
        {
            ReadValueCharacter(index, character);
            return;
        }

        EndReference(index);
        if (_tag == "script" && _attribute == "type" && !_isEndTag)
        {
            _isJson = HtmlNames.IsJson(_scriptType);
        }

        var wasQuoted = _state == HtmlState.QuotedValue;
        LeaveAttribute(wasQuoted ? HtmlState.InTagEdge : HtmlState.InTag);
        if (!wasQuoted)
        {
            ReadInTag(index, character);
        }
        else if (index + 1 < _text.Length && !IsBlank(_text[index + 1]) && _text[index + 1] is not ('/' or '>'))
        {
            Report(Diagnostic.UnsafePosition, index + 1, "A blank must come before the next attribute.");
            _state = HtmlState.InTag;
        }
    }

    private void ReadValueCharacter(int index, char character)
    {
        if (_atValueStart && HtmlNames.IsUrl(_attribute) && HtmlNames.IsUnsafeUrl(RestOfValue(index)))
        {
            Report(Diagnostic.UnsafeUrl, index, $"This address in `{_attribute}` could run a script.");
        }

        _atValueStart = false;
        if (_tag == "script" && _attribute == "type")
        {
            _scriptType += character;
        }
    }

    /// <summary>The value from a place on, as far as this piece of text holds it.</summary>
    private string RestOfValue(int index)
    {
        var rest = _text.AsSpan(index);
        var end = _state == HtmlState.QuotedValue ? rest.IndexOf(_quote) : rest.IndexOfAny(UnquotedEnd);
        return rest[..(end < 0 ? rest.Length : end)].ToString();
    }

    private void ReadDeclaration(char character)
    {
        _pending += character;
        if (_state == HtmlState.MarkupDeclaration)
        {
            if (_pending.Length < 2 && character == '-')
            {
                return;
            }

            _state = _pending == "--" ? HtmlState.Comment : HtmlState.Declaration;
            _pending = _state == HtmlState.Comment ? "--" : "";
        }
        else if (_pending.Length > 3)
        {
            _pending = _pending[^3..];
        }

        var closes = _state == HtmlState.Comment ? _pending.EndsWith("-->", StringComparison.Ordinal) : character == '>';
        if (closes)
        {
            _pending = "";
            _state = HtmlState.Data;
        }
    }

    /// <summary>Looks for the end tag of an element in which nothing else is a tag.</summary>
    private void ReadRawText(int index, char character)
    {
        if (character == '<' && _tag == "script" && _text.AsSpan(index).StartsWith("<!--", StringComparison.Ordinal))
        {
            Report(Diagnostic.UnsafePosition, index, "A script cannot hold `<!--`: its end tag might not end it.");
        }

        var expected = "</" + _tag;
        if (_pending.Length == expected.Length)
        {
            if (IsBlank(character) || character is '/' or '>')
            {
                (_isEndTag, _pending, _isJson) = (true, "", false);
                _state = HtmlState.InTag;
                ReadInTag(0, character);
                return;
            }

            _pending = "";
        }

        var lower = char.ToLowerInvariant(character);
        _pending = lower == expected[_pending.Length] ? _pending + lower : lower == '<' ? "<" : "";
    }

    private void CloseTag()
    {
        var tag = _tag;
        var opens = !_isEndTag;
        var isJson = _isJson;
        (_tag, _isEndTag, _attribute, _quote, _atValueStart, _isJson, _scriptType, _pending) = ("", false, "", '\0', false, false, "", "");
        _state = HtmlState.Data;
        if (opens && HtmlNames.IsRawText(tag))
        {
            (_state, _tag, _isJson) = (HtmlState.RawText, tag, isJson && tag == "script");
        }
        else if (opens && HtmlNames.IsPlainText(tag))
        {
            (_state, _tag) = (HtmlState.PlainText, tag);
        }
    }

    /// <summary>A code block follows: names that are being read end here.</summary>
    private void EndOfPiece()
    {
        if (_state == HtmlState.TagName)
        {
            _tag = _text[Math.Min(_nameStart, _text.Length)..].ToLowerInvariant();
            _state = HtmlState.InTagEdge;
        }
        else if (_state is HtmlState.AttributeName or HtmlState.AfterAttributeName)
        {
            LeaveAttribute(HtmlState.InTagEdge);
        }
    }

    private void LeaveAttribute(HtmlState state)
    {
        _state = state;
        (_attribute, _quote, _atValueStart) = ("", '\0', false);
    }

    private void BeginReference(int offset) => AddEvent(offset, isEnd: false);

    private void EndReference(int offset) => AddEvent(offset, isEnd: true);

    private void AddEvent(int offset, bool isEnd)
    {
        if (_events is not null && !_isEndTag && HtmlNames.Reference(_attribute) is { } kind)
        {
            _events.Add(new HtmlEvent(offset, isEnd, kind));
        }
    }

    private void Report(Diagnostic diagnostic, int index, string message)
    {
        var place = _places.At(index);
        _report(diagnostic, new SourceSpan(_span.Path, place, place with { Offset = place.Offset + 1, Column = place.Column + 1 }), message);
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';
}
