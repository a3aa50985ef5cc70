using System.Numerics;

namespace SupportAgentBench.Core.Simulation;

/// <summary>
/// A stream of numbers that is the same for the same seed on every machine and under every version of .NET: xoshiro256**
/// (Blackman and Vigna 2018), its state filled by SplitMix64. Uses no floating-point function that a platform may round its own way.
/// </summary>
public sealed class SeededRandom
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private readonly ulong[] _state = new ulong[4];

    public SeededRandom(ulong seed)
    {
        for (var i = 0; i < _state.Length; i++)
        {
            seed = unchecked(seed + GoldenGamma);
            _state[i] = Mix(seed);
        }
    }

    /// <summary>The stream that belongs to names: what is drawn for one name does not depend on which others exist.</summary>
    public static SeededRandom For(ulong seed, params ReadOnlySpan<string> names)
    {
        var hash = unchecked(FnvOffset ^ Mix(seed));
        foreach (var name in names)
        {
            foreach (var character in name)
            {
                hash = unchecked((hash ^ character) * FnvPrime);
            }

            // A border, so that ("ab", "c") and ("a", "bc") differ.
            hash = unchecked((hash ^ char.MaxValue) * FnvPrime);
        }

        return new SeededRandom(hash);
    }

    public ulong NextUInt64()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
            var carried = _state[1] << 17;
            _state[2] ^= _state[0];
            _state[3] ^= _state[1];
            _state[1] ^= _state[2];
            _state[0] ^= _state[3];
            _state[2] ^= carried;
            _state[3] = BitOperations.RotateLeft(_state[3], 45);
            return result;
        }
    }

    /// <summary>A whole number from 0 to below <paramref name="bound"/>.</summary>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(NextUInt64(), (ulong)bound, out _);
    }

    /// <summary>From 0 to below 1, in steps of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Nearly normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers (Irwin and Hall), never beyond 6.</summary>
    public double NextNormal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += NextDouble();
        }

        return sum;
    }

    /// <summary>Brings items into an order of chance (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
