using System.Numerics;

namespace SupportAgentBench.Core.Numbers;

/// <summary>
/// An exact fraction in lowest terms. Published numbers stay fractions up to their last rounding, so that 87.5 % and 12.5 %
/// are rounded by one rule and no two programs disagree on a digit (statistics.md, D10).
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // A default struct is 0/1: the field holds the denominator less one.
    private readonly BigInteger _denominatorLessOne;

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
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - BigInteger.One;
    }

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public BigInteger Numerator { get; }

    /// <summary>Always positive.</summary>
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    public bool IsInteger => _denominatorLessOne.IsZero;

    public int Sign => Numerator.Sign;

    public static implicit operator Rational(long value) => new(value, BigInteger.One);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

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

        // A double is an integer below 2^53 times a power of two: 1074 doublings make the smallest one whole.
        var exponent = value == 0 ? 0 : Math.Max(Math.ILogB(value), -1022) - 52;
        var significand = new BigInteger(Math.ScaleB(value, -exponent));
        return exponent < 0
            ? new Rational(significand, BigInteger.One << -exponent)
            : new Rational(significand << exponent, BigInteger.One);
    }

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest double; for drawing and statistics, never for printing.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary><c>19/20</c>, for debugging; pages print through <see cref="RationalFormat"/>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Numerator}/{Denominator}");
}
