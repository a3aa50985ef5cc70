using System.Collections;
using System.Numerics;
using System.Text.Json;
using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Functions;

/// <summary>Values as JSON, with the encoder that keeps them harmless in HTML, and JSON as values.</summary>
internal static class JsonText
{
    private const int Deepest = 64;
    private const int CostOfValue = 16;

    public static JsonFragment Fragment(ScriptArguments arguments) => arguments[0] as JsonFragment ?? Made(arguments);

    public static string Write(ScriptArguments arguments) => Made(arguments).ToString();

    public static object? Read(ScriptArguments arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments.Text(0));
            return ToValue(document.RootElement, arguments.State.Work);
        }
        catch (JsonException exception)
        {
            throw arguments.Error($"The text is no JSON: {exception.Message}", 0);
        }
    }

    private static JsonFragment Made(ScriptArguments arguments) => JsonFragment.Of(writer => WriteValue(writer, arguments, arguments[0], 0));

    private static void WriteValue(Utf8JsonWriter writer, ScriptArguments arguments, object? value, int depth)
    {
        if (depth > Deepest)
        {
            throw arguments.State.Error(Diagnostic.Limit, arguments.Span, "The value is nested too deeply for JSON, or holds itself.");
        }

        Bound(writer, arguments, value);
        switch (value)
        {
            case null or EmptyValue: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case double number when !double.IsFinite(number): writer.WriteNullValue(); break;
            case float number when !float.IsFinite(number): writer.WriteNullValue(); break;
            case BigInteger or long or double or float or decimal or byte or sbyte or short or ushort or uint or ulong:
                writer.WriteRawValue(ValueText.Of(value, arguments.State.Work));
                break;
            case ITemplateUrl url: writer.WriteStringValue(url.Url); break;
            case HtmlFragment: throw arguments.State.Error(Diagnostic.WrongValueForContext, arguments.Span, "A fragment of HTML is no value for JSON.");
            case IScriptObject: WriteMembers(writer, arguments, value, depth); break;
            case IEnumerable when arguments.State.Members.Of(value.GetType()).Dictionary is not null: WriteMembers(writer, arguments, value, depth); break;
            case IEnumerable items: WriteItems(writer, arguments, items, depth); break;
            case IFormattable or Callable or IScriptFunction: writer.WriteStringValue(ValueText.Of(value, arguments.State.Work)); break;
            default: WriteMembers(writer, arguments, value, depth); break;
        }
    }

    private static void Bound(Utf8JsonWriter writer, ScriptArguments arguments, object? value)
    {
        var (work, length) = (arguments.State.Work, (value as string)?.Length ?? 0);
        work.Add(CostOfValue + length);
        if (writer.BytesCommitted + writer.BytesPending + length > work.OutputLimit)
        {
            throw arguments.State.Error(Diagnostic.Limit, arguments.Span, $"The JSON is longer than the limit of {work.OutputLimit} bytes.");
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, ScriptArguments arguments, IEnumerable items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            WriteValue(writer, arguments, item, depth + 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, ScriptArguments arguments, object value, int depth)
    {
        var members = arguments.State.Members;
        writer.WriteStartObject();
        foreach (var name in members.NamesOf(value))
        {
            writer.WritePropertyName(name);
            WriteValue(writer, arguments, members.TryGet(value, name, out var member) ? member : null, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static object? ToValue(JsonElement element, WorkMeter work)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScriptObject();
                work.Object(0);
                foreach (var property in element.EnumerateObject())
                {
                    work.Member();
                    members[property.Name] = ToValue(property.Value, work);
                }

                return members;
            case JsonValueKind.Array:
                return work.NewList(element.EnumerateArray().Select(item => ToValue(item, work)));
            case JsonValueKind.String:
                return work.Made(element.GetString());
            case JsonValueKind.Number:
                return element.TryGetInt64(out var number) ? NumberArithmetic.Fit(number) : element.GetDouble();
            default:
                return element.ValueKind == JsonValueKind.Null ? null : Boxes.Of(element.ValueKind == JsonValueKind.True);
        }
    }
}
