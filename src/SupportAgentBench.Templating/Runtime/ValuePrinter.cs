using System.Buffers;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Prints a value as its place in the HTML demands.</summary>
internal static class ValuePrinter
{
    public static void Print(RenderState state, object? value, HtmlPosition position, SourceSpan span)
    {
        if (position <= HtmlPosition.Text && PrintSimple(state, value, position))
        {
            return;
        }

        switch (position)
        {
            case HtmlPosition.Plain:
                state.Page.PlainText(Text(state, value, span));
                break;
            case HtmlPosition.Text:
                Require(state, span, value is not JsonFragment, "The result of `json` may stand only in a script block of JSON.");
                state.Page.Text(Text(state, value, span));
                break;
            case HtmlPosition.PlainText:
                PrintPlainText(state, value, span);
                break;
            case HtmlPosition.Attribute:
                Require(state, span, value is not (HtmlFragment or JsonFragment), "A fragment of HTML cannot stand in an attribute; print the text it was made from.");
                state.Page.Text(Text(state, value, span));
                break;
            case HtmlPosition.Url:
                PrintUrl(state, value, span);
                break;
            case HtmlPosition.SourceSet:
                if (value is int number)
                {
                    state.Page.Number(number);
                    break;
                }

                PrintUrl(state, value, span);
                break;
            default:
                PrintJson(state, value, span);
                break;
        }
    }

    /// <summary>Prints a truth value, a number, a text or a fragment where nothing but escaping is asked.</summary>
    private static bool PrintSimple(RenderState state, object? value, HtmlPosition position)
    {
        switch (value)
        {
            case null:
                return true;
            case string text when position == HtmlPosition.Plain:
                state.Page.PlainText(text);
                return true;
            case string text:
                state.Page.Text(text);
                return true;
            case int number:
                state.Page.Number(number);
                return true;
            case double number:
                state.Page.Fraction(number);
                return true;
            case long number:
                state.Page.Number(number);
                return true;
            case bool truth:
                state.Page.Raw(truth ? "true"u8 : "false"u8);
                return true;
            case HtmlFragment fragment:
                PrintFragment(state, fragment);
                return true;
            default:
                return false;
        }
    }

    private static void PrintFragment(RenderState state, HtmlFragment fragment)
    {
        state.Page.Raw(fragment.Utf8);
        state.References?.AddRange(fragment.References.AsSpan());
    }

    private static void PrintPlainText(RenderState state, object? value, SourceSpan span)
    {
        if (value is HtmlFragment fragment)
        {
            Require(state, span, fragment.Utf8.PositionOf((byte)'<') is null, "A fragment with tags cannot stand in a title or a textarea.");
            state.Page.Raw(fragment.Utf8);
            return;
        }

        Require(state, span, value is not JsonFragment, "The result of `json` may stand only in a script block of JSON.");
        state.Page.Text(Text(state, value, span));
    }

    private static void PrintUrl(RenderState state, object? value, SourceSpan span)
    {
        if (value is not ITemplateUrl url)
        {
            throw state.Error(Diagnostic.WrongValueForContext, span, $"Only a checked link may stand in this attribute, not {Values.Describe(value)}.");
        }

        state.Page.Text(url.Url);
    }

    private static void PrintJson(RenderState state, object? value, SourceSpan span)
    {
        if (value is not JsonFragment json)
        {
            throw state.Error(Diagnostic.WrongValueForContext, span, $"Only the result of `json` may stand in a script block of JSON, not {Values.Describe(value)}.");
        }

        state.Page.Raw(json.Utf8.Span);
    }

    private static string Text(RenderState state, object? value, SourceSpan span)
    {
        try
        {
            return ValueText.Of(value, state.Work);
        }
        catch (ValueException exception)
        {
            throw state.Error(span, exception);
        }
    }

    private static void Require(RenderState state, SourceSpan span, bool condition, string message)
    {
        if (!condition)
        {
            throw state.Error(Diagnostic.WrongValueForContext, span, message);
        }
    }
}
