using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>The kinds of values that formats are made of, named as a table reads best.</summary>
internal static class KnownShapes
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static Shape<string> Id { get; } = new IdShape();

    /// <summary>A name or the like, which pages print as it is read.</summary>
    public static Shape<string> Text { get; } = new TextShape(mayBeEmpty: false);

    /// <summary>Anything, character for character.</summary>
    public static Shape<string> TextOrEmpty { get; } = new TextShape(mayBeEmpty: true);

    public static Shape<string?> TextOrNull { get; } = new NullableTextShape(Text);

    public static Shape<ProseText> ProseBlock { get; } = new ProseShape();

    public static Shape<bool> Truth { get; } = new TruthShape();

    public static Shape<DateOnly> Date { get; } = new ParsedShape<DateOnly>("a date like 2026-07-01", "date", TryDate);

    public static Shape<DateTimeOffset> Instant { get; } = new ParsedShape<DateTimeOffset>("a date and time like 2026-06-29T09:00:00Z", "date-time", TryInstant);

    public static Shape<Uri> WebAddress { get; } = new ParsedShape<Uri>("an absolute http or https address without query and fragment", "uri", TryAddress);

    /// <summary>0 to 1 in ten-thousandths.</summary>
    public static Shape<long> Share { get; } = new ScaledShape(4, 0, 1);

    public static Shape<long?> ShareOrNull { get; } = new NullableShape<long>(Share);

    /// <summary>0 to 100 in hundredths.</summary>
    public static Shape<long?> PercentOrNull { get; } = new NullableShape<long>(new ScaledShape(2, 0, 100));

    /// <summary>0 to 1,000,000 USD in micro-dollars.</summary>
    public static Shape<long?> DollarsOrNull { get; } = new NullableShape<long>(new ScaledShape(6, 0, 1_000_000));

    public static Shape<int> Integer(int minimum, int maximum) => new IntegerShape(minimum, maximum);

    public static Shape<decimal> Decimal(int minimum, int maximum) => new DecimalShape(minimum, maximum);

    public static Shape<Located<T>> Located<T>(Shape<T> shape) => new LocatedShape<T>(shape);

    public static ListShape<T> ListOf<T>(Shape<T> item, int atLeast = 0) => new(item, atLeast);

    /// <summary>A text that can be only one: the format and its version.</summary>
    public static Shape<bool> Exactly(string word) => new WordShape<bool>((word, true));

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    // Links are made by appending to it, so it ends with a slash.
    private static bool TryAddress(string text, [MaybeNullWhen(false)] out Uri address) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && !text.Any(char.IsWhiteSpace) && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0 && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal);
}
