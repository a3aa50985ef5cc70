using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>
/// A decimal number kept as an integer of its last digit's unit: 0.97 as 9,700 ten-thousandths. Further digits are rounded half
/// away from zero; the range holds for the number as written.
/// </summary>
/// <param name="decimals">Digits kept behind the point.</param>
internal sealed class ScaledShape(int decimals, int minimum, int maximum) : Shape<long>
{
    public override string Expected => string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}");

    public override bool TryRead(DocumentReader reader, out long value)
    {
        if (reader.Kind is not (TokenKind.Number or TokenKind.Plain) || ExactNumber.Scale(reader.Characters, decimals) is not { } number)
        {
            return Refuse(reader, out value);
        }

        value = number.Rounded;
        if (number.IsWithin(minimum, maximum, decimals))
        {
            return true;
        }

        reader.Findings.Add(LoadingDiagnostics.OutOfRange, reader.Span, reader.Member, Expected, Excerpt.Of(reader.Text));
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = minimum, ["maximum"] = maximum };
}

/// <summary>A whole number.</summary>
internal sealed class IntegerShape(int minimum, int maximum) : Shape<int>
{
    public override string Expected => string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}");

    public override bool TryRead(DocumentReader reader, out int value)
    {
        value = 0;
        if (reader.Kind is not (TokenKind.Number or TokenKind.Plain) || ExactNumber.Scale(reader.Characters, 0) is not { } number)
        {
            return Refuse(reader, out value);
        }

        if (number.IsWithin(minimum, maximum, 0) && number.IsExact)
        {
            value = (int)number.Rounded;
            return true;
        }

        reader.Findings.Add(LoadingDiagnostics.OutOfRange, reader.Span, reader.Member, Expected, Excerpt.Of(reader.Text));
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };
}

/// <summary>A decimal number of at most nine digits behind the point.</summary>
internal sealed class DecimalShape(int minimum, int maximum) : Shape<decimal>
{
    private const int Decimals = 9;
    private const decimal One = 1_000_000_000m;
    private readonly ScaledShape _scaled = new(Decimals, minimum, maximum);

    public override string Expected => _scaled.Expected;

    public override bool TryRead(DocumentReader reader, out decimal value)
    {
        var read = _scaled.TryRead(reader, out var billionths);
        value = billionths / One;
        return read;
    }

    public override JsonObject Schema() => _scaled.Schema();
}

/// <summary>true or false.</summary>
internal sealed class TruthShape : Shape<bool>
{
    public override string Expected => "true or false";

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out bool value)
    {
        value = false;
        if (reader.Kind is not (TokenKind.Truth or TokenKind.Plain) || reader.Text is not ("true" or "false"))
        {
            return Refuse(reader, out value);
        }

        value = reader.Text == "true";
        return true;
    }

    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
