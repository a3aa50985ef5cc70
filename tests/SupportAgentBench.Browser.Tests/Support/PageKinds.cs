namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>One page of each kind, by its address in the sample site.</summary>
public static class PageKinds
{
    public const string Leaderboard = "";
    public const string Report = "models/kimi-k2-6/";
    public const string Evidence = "models/kimi-k2-6/cases/vip-skip/";
    public const string Metric = "models/kimi-k2-6/metrics/resolution/";
    public const string UseCase = "use-cases/tracking/";
    public const string Trap = "traps/vip-skip/";
    public const string Case = "cases/tracking-1/";
    public const string Compare = "compare/deepseek-v4-flash-vs-gemini-3-1-flash-lite/";
    public const string Methodology = "methodology/";
    public const string Data = "data/";
    public const string Text = "about/";
    public const string NotFound = "no/such/page/";

    public static TheoryData<string> All { get; } =
        new(Leaderboard, Report, Evidence, Metric, UseCase, Trap, Case, Compare, Methodology, Data, Text, NotFound);

    /// <summary>A file name for a page's pictures.</summary>
    public static string FileName(string address) => address.Length == 0 ? "leaderboard" : address.TrimEnd('/').Replace('/', '-');
}
