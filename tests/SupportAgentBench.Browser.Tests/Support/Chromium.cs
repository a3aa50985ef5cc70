namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>The machine's own browser: none is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>Where it is; null = there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why browser tests cannot run here; null = they can.</summary>
    public static string? WhyNot { get; } = Path is null
        ? "There is no Chromium at CHROMIUM or in the usual places (apt-get install chromium)."
        : null;

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        return string.IsNullOrEmpty(named)
            ? UsualPlaces.FirstOrDefault(File.Exists)
            : File.Exists(named) ? named : throw new FileNotFoundException("CHROMIUM names a file that does not exist.", named);
    }
}
