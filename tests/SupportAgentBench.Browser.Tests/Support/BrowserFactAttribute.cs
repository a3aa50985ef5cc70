namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>A fact about a page in a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;

    /// <summary>Whether it takes long, and is skipped unless <c>SAB_LONG_TESTS</c> is 1.</summary>
    public bool OnlyInLongTests
    {
        get;
        set
        {
            field = value;
            Skip ??= value && Environment.GetEnvironmentVariable("SAB_LONG_TESTS") != "1" ? "It takes long: set SAB_LONG_TESTS=1." : null;
        }
    }
}

/// <summary>A fact about several pages in a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}
