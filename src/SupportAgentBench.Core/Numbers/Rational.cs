using System.Numerics;

namespace SupportAgentBench.Core.Numbers;

/// <summary>
/// An exact fraction in lowest terms. Published numbers stay fractions up to their last rounding, so that 87.5 % and 12.5 %
/// are rounded by one rule and no two programs disagree on a digit (statistics.md, D10).
/// </summary>
/// <remarks>A class: a published build holds the framework's lists and queries over classes, those over structs are compiled at each start.</remarks>
public sealed class Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Nearly every fraction of a board fits two longs; one that does not has these parts instead, and zeros above them.
    private readonly long _numerator;
    private readonly long _denominator;
    private readonly LargeParts? _large;

    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Not zero; a negative sign moves to the numerator.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction needs a denominator that is not zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        numerator /= divisor;
        denominator /= divisor;
        if (BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue)
        {
            (_numerator, _denominator) = ((long)numerator, (long)denominator);
        }
        else
        {
            _large = new LargeParts(numerator, denominator);
        }
    }

    /// <inheritdoc cref="Rational(BigInteger, BigInteger)"/>
    public Rational(long numerator, long denominator)
    {
        if (denominator <= 0 || numerator == long.MinValue)
        {
            var exact = new Rational((BigInteger)numerator, (BigInteger)denominator);
            (_numerator, _denominator, _large) = (exact._numerator, exact._denominator, exact._large);
            return;
        }

        var (divisor, rest) = (denominator, Math.Abs(numerator));
        while (rest != 0)
        {
            (divisor, rest) = (rest, divisor % rest);
        }

        (_numerator, _denominator) = (numerator / divisor, denominator / divisor);
    }

    // Parts in lowest terms, the denominator positive.
    private Rational(long numerator, long denominator, LargeParts? large) => (_numerator, _denominator, _large) = (numerator, denominator, large);

    public static Rational Zero { get; } = new(0L, 1L);

    public static Rational One { get; } = new(1L, 1L);

    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>Always positive.</summary>
    public BigInteger Denominator => _large?.Denominator ?? _denominator;

    public bool IsInteger => Denominator.IsOne;

    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>Whether a product of two such fractions' parts fits a long, and a sum of two products too.</summary>
    private bool IsSmall => _denominator is > 0 and <= int.MaxValue && _numerator is >= -int.MaxValue and <= int.MaxValue;

    public static implicit operator Rational(long value) => new(value, 1L);

    public static Rational operator +(Rational left, Rational right) => left.IsSmall && right.IsSmall
        ? new((left._numerator * right._denominator) + (right._numerator * left._denominator), left._denominator * right._denominator)
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) =>
        value._large is { } large ? new(-large.Numerator, large.Denominator) : new(-value._numerator, value._denominator);

    public static Rational operator *(Rational left, Rational right) => left.IsSmall && right.IsSmall
        ? new(left._numerator * right._numerator, left._denominator * right._denominator)
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => left.IsSmall && right.IsSmall && right._numerator > 0
        ? new(left._numerator * right._denominator, left._denominator * right._numerator)
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational? left, Rational? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Rational? left, Rational? right) => !(left == right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The middle value; with an even number of values the midpoint of the two middle ones.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Rational Median(params Rational[] values)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException("A median needs at least one value.", nameof(values));
        }

        var sorted = values.AsSpan().ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var magnitude = ((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]);
        return new Rational(value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>The very value that a double holds, a fraction of a power of two.</summary>
    /// <exception cref="ArgumentException">The value is no finite number.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("Only a finite number is a fraction.", nameof(value));
        }

        if (value == 0)
        {
            return Zero;
        }

        // A double is an integer below 2^53 times a power of two: 1074 doublings make the smallest one whole.
        var exponent = Math.Max(Math.ILogB(value), -1022) - 52;
        var significand = (long)Math.ScaleB(value, -exponent);
        var zeros = BitOperations.TrailingZeroCount(significand);
        significand >>= zeros;
        exponent += zeros;
        return exponent switch
        {
            > 0 => new Rational((BigInteger)significand << exponent, BigInteger.One),
            > -63 => new Rational(significand, 1L << -exponent, large: null),
            _ => new Rational(significand, BigInteger.One << -exponent),
        };
    }

    public bool Equals(Rational? other) =>
        other is not null && _numerator == other._numerator && _denominator == other._denominator && _large == other._large;

    public override bool Equals(object? obj) => Equals(obj as Rational);

    public override int GetHashCode() => HashCode.Combine(_numerator, _denominator, _large);

    /// <summary>Nothing comes before every fraction.</summary>
    public int CompareTo(Rational? other) =>
        other is null ? 1
        : IsSmall && other.IsSmall ? (_numerator * other._denominator).CompareTo(other._numerator * _denominator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest double; for drawing and statistics, never for printing.</summary>
    public double ToDouble() => IsSmall ? (double)_numerator / _denominator : (double)Numerator / (double)Denominator;

    /// <summary><c>19/20</c>, for debugging; pages print through <see cref="RationalFormat"/>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Numerator}/{Denominator}");

    /// <summary>Numerator and denominator, where both are longs.</summary>
    internal bool TryParts(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, _denominator);
        return _large is null;
    }

    private sealed record LargeParts(BigInteger Numerator, BigInteger Denominator);
}
