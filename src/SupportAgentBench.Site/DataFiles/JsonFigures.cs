using System.Text.Json;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>How a number, an interval or a list of ids is written in the JSON files: at most six decimals, null for n/a.</summary>
internal static class JsonFigures
{
    private const int Decimals = 6;

    /// <summary>A number of at most six decimals, or null.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, Rational? value)
    {
        if (value is { } known)
        {
            Span<char> room = stackalloc char[RationalFormat.MostCharacters];
            json.WritePropertyName(name);
            json.WriteRawValue(RationalFormat.Trimmed(known, Decimals, room), skipInputValidation: true);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <inheritdoc cref="WriteDecimal(Utf8JsonWriter, string, Rational?)"/>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, double? value) =>
        json.WriteDecimal(name, value is { } known ? Rational.FromDouble(known) : null);

    /// <summary>The exact fraction in lowest terms, or null.</summary>
    public static void WriteFraction(this Utf8JsonWriter json, string name, Rational? value)
    {
        if (value is { } known)
        {
            json.WriteStartObject(name);
            json.WriteDecimal("num", new Rational(known.Numerator, 1));
            json.WriteDecimal("den", new Rational(known.Denominator, 1));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteInterval(this Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is { } ends)
        {
            json.WriteStartObject(name);
            json.WriteDecimal("low", ends.Low);
            json.WriteDecimal("high", ends.High);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteIds(this Utf8JsonWriter json, string name, IEnumerable<ModelId> ids) => json.WriteTexts(name, ids.Select(id => id.Value));

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Why something in the same object is null; nothing when nothing is.</summary>
    public static void WriteWhy(this Utf8JsonWriter json, params ReadOnlySpan<string?> reasons)
    {
        var why = string.Empty;
        for (var place = 0; place < reasons.Length; place++)
        {
            if (reasons[place] is { } reason && !reasons[..place].Contains(reason))
            {
                why += why.Length == 0 ? reason : "; " + reason;
            }
        }

        if (why.Length > 0)
        {
            json.WriteString("why", why);
        }
    }
}
