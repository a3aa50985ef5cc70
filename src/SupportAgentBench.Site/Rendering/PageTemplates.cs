using SupportAgentBench.Site.Pages;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Which template prints which page model: one to one.</summary>
public static class PageTemplates
{
    public const string Leaderboard = "pages/leaderboard.html";

    public const string Report = "pages/report.html";

    public const string Methodology = "pages/methodology.html";

    public const string Text = "pages/text.html";

    public const string NotFound = "pages/not-found.html";

    /// <summary>Every template with the type it is checked against when it is loaded.</summary>
    public static IReadOnlyList<TemplateBinding> Bindings { get; } =
    [
        new(Leaderboard, typeof(LeaderboardPage)),
        new(Report, typeof(ReportPage)),
        new(Methodology, typeof(MethodologyPage)),
        new(Text, typeof(TextPage)),
        new(NotFound, typeof(NotFoundPage)),
    ];
}
