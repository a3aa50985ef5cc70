using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>
/// Where quoted words are said to stand: <c>quote:run/case/message</c> of the model that the text speaks of, or
/// <c>quote:model/run/case/message</c>.
/// </summary>
/// <param name="Model">Null when it is the model that the text speaks of.</param>
/// <param name="Message">From 1.</param>
/// <param name="MessagePart">The number as it is written.</param>
internal sealed record QuoteAddress(AddressPart? Model, AddressPart Run, AddressPart Case, int Message, AddressPart MessagePart)
{
    public const string Mark = "quote:";

    private const int MostDigits = 6;

    public static bool IsOf(string? url) => url?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>Reads an address; places of its parts are counted from its beginning.</summary>
    public static bool TryParse(string written, [NotNullWhen(true)] out QuoteAddress? address, [NotNullWhen(false)] out QuoteFault? fault)
    {
        address = null;
        var parts = Parts(written);
        fault = parts.Count is 3 or 4
            ? parts.Select(Fault).FirstOrDefault(found => found is not null)
            : new QuoteFault(QuoteDiagnostics.AddressForm, 0, written.Length, [$"it has {parts.Count.ToString(CultureInfo.InvariantCulture)} {(parts.Count == 1 ? "part" : "parts")}"]);
        if (fault is not null)
        {
            return false;
        }

        var message = parts[^1];
        if (message.Text.Length > MostDigits || message.Text[0] == '0' || !message.Text.All(char.IsAsciiDigit))
        {
            fault = new QuoteFault(QuoteDiagnostics.AddressForm, message.Start, message.Text.Length, [$"'{Excerpt.Of(message.Text)}' is no number of a message, which count from 1"]);
            return false;
        }

        address = new QuoteAddress(
            parts.Count == 4 ? parts[0] : null, parts[^3], parts[^2], int.Parse(message.Text, NumberStyles.None, CultureInfo.InvariantCulture), message);
        return true;
    }

    private static List<AddressPart> Parts(string written)
    {
        var parts = new List<AddressPart>();
        var start = Mark.Length;
        foreach (var part in written[Mark.Length..].Split('/'))
        {
            parts.Add(new AddressPart(part, start));
            start += part.Length + 1;
        }

        return parts;
    }

    private static QuoteFault? Fault(AddressPart part) => part.Text.Length == 0
        ? new QuoteFault(QuoteDiagnostics.AddressForm, part.Start, 0, ["a part of it is empty"])
        : part.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? null
            : new QuoteFault(QuoteDiagnostics.AddressForm, part.Start, part.Text.Length, [$"'{Excerpt.Of(part.Text)}' holds a blank or another character that no id has"]);
}

/// <summary>One part of a quote's address.</summary>
/// <param name="Start">Counted from the address's beginning.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AddressPart(string Text, int Start);

/// <summary>What is wrong with a quote's address.</summary>
/// <param name="Start">Counted from the address's beginning.</param>
/// <param name="Replacement">What was probably meant in its place; null where nothing is near.</param>
internal sealed record QuoteFault(DiagnosticDescriptor Descriptor, int Start, int Length, object?[] Arguments, string? Replacement = null);
