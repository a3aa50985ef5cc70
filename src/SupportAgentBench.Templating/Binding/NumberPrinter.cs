using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Prints numbers without boxing them.</summary>
internal abstract class NumberPrinter<T>
{
    public abstract void Print(PageWriter page, T value);

    public static NumberPrinter<T> Instance { get; } = (NumberPrinter<T>)NumberPrinters.For<T>();
}

internal static class NumberPrinters
{
    public static object For<T>() => typeof(T) switch
    {
        var type when type == typeof(int) => new Printer<int>(),
        var type when type == typeof(long) => new Printer<long>(),
        var type when type == typeof(double) => new FractionPrinter(),
        _ => new Printer<decimal>(),
    };

    private sealed class FractionPrinter : NumberPrinter<double>
    {
        public override void Print(PageWriter page, double value) => page.Fraction(value);
    }

    private sealed class Printer<T> : NumberPrinter<T>
        where T : IUtf8SpanFormattable
    {
        public override void Print(PageWriter page, T value) => page.Number(value);
    }
}
