using Microsoft.Playwright;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>What somebody reads a page on.</summary>
/// <param name="Width">In CSS pixels.</param>
public sealed record Screen(int Width, bool Dark = false, bool Script = true)
{
    /// <summary>The smallest that must do, a phone, a tablet, a laptop, a projector.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 360, 768, 1280, 1920];

    public static Screen Phone { get; } = new(360);

    public static Screen Laptop { get; } = new(1280);

    public static ViewportSize Size(int width) => new() { Width = width, Height = width < 600 ? 780 : 900 };

    public static ColorScheme Scheme(bool dark) => dark ? ColorScheme.Dark : ColorScheme.Light;

    internal BrowserNewContextOptions Options() => new()
    {
        ViewportSize = Size(Width),
        ColorScheme = Scheme(Dark),
        JavaScriptEnabled = Script,
        Locale = "en-GB",
    };
}
