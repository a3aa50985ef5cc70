using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages.Cases;
using SupportAgentBench.Site.Pages.Compare;
using SupportAgentBench.Site.Pages.Data;
using SupportAgentBench.Site.Pages.Evidence;
using SupportAgentBench.Site.Pages.Leaderboard;
using SupportAgentBench.Site.Pages.Metrics;
using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Pages.Texts;
using SupportAgentBench.Site.Pages.Traps;
using SupportAgentBench.Site.Pages.UseCases;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Which template prints which page model: one to one.</summary>
public static class PageTemplates
{
    public const string Leaderboard = "pages/leaderboard.html";

    public const string Board = "pages/board.html";

    public const string Report = "pages/report.html";

    public const string Compare = "pages/compare.html";

    public const string Evidence = "pages/evidence.html";

    public const string Metric = "pages/metric.html";

    public const string UseCase = "pages/use-case.html";

    public const string Trap = "pages/trap.html";

    public const string Case = "pages/case.html";

    public const string Methodology = "pages/methodology.html";

    public const string Data = "pages/data.html";

    public const string Text = "pages/text.html";

    public const string NotFound = "pages/not-found.html";

    /// <summary>Every template with the type it is checked against when it is loaded.</summary>
    public static IReadOnlyList<TemplateBinding> Bindings { get; } =
    [
        new(Leaderboard, typeof(LeaderboardPage)),
        new(Board, typeof(BoardPage)),
        new(Report, typeof(ReportPage)),
        new(Compare, typeof(ComparePage)),
        new(Evidence, typeof(EvidencePage)),
        new(Metric, typeof(MetricPage)),
        new(UseCase, typeof(UseCasePage)),
        new(Trap, typeof(TrapPage)),
        new(Case, typeof(CasePage)),
        new(Methodology, typeof(MethodologyPage)),
        new(Data, typeof(DataPage)),
        new(Text, typeof(TextPage)),
        new(NotFound, typeof(NotFoundPage)),
    ];

    // A page is not a code block: lines of a partial keep their own indent.
    private static TemplateOptions Options { get; } = TemplateOptions.Default with { AutoIndent = false };

    /// <summary>Checks every template against its page model; null when one is wrong.</summary>
    /// <param name="inputs">Takes each file that a page needs.</param>
    /// <param name="good">Files of a build by this program that found nothing wrong with them: while they stand, each is checked when a page needs it.</param>
    public static TemplateSet? Load(Workspace workspace, InputFiles inputs, DiagnosticBag diagnostics, ImmutableArray<InputFile> good) => Stand(good, workspace, inputs)
        ? TemplateSet.LoadWhenUsed(new TemplateFolder(workspace.Templates, inputs), Bindings, Options)
        : Load(workspace, inputs, diagnostics);

    /// <summary>Checks every template against its page model; null when one is wrong.</summary>
    /// <param name="inputs">Takes each file that a page needs.</param>
    public static TemplateSet? Load(Workspace workspace, InputFiles inputs, DiagnosticBag diagnostics)
    {
        var folder = new TemplateFolder(workspace.Templates, inputs);
        var templates = TemplateSet.Load(folder, Bindings, Options);
        if (folder.Amiss.HasErrors)
        {
            // What half a text says is not worth a word.
            diagnostics.AddRange(folder.Amiss.ToSorted());
            return null;
        }

        diagnostics.AddRange(templates.Messages.Select(message => TemplateDiagnostics.From(message)));
        return templates.HasErrors ? null : templates;
    }

    /// <summary>The same, with the template of reports read and checked by now.</summary>
    public static TemplateSet? WithReport(TemplateSet? templates)
    {
        templates?.Prepare(Report);
        return templates;
    }

    // Inputs are told of them together or not at all: where one changed, others may be needed no more.
    private static bool Stand(ImmutableArray<InputFile> good, Workspace workspace, InputFiles inputs)
    {
        var read = new InputFiles();
        var folder = new TemplateFolder(workspace.Templates, read);
        foreach (var before in good)
        {
            folder.Load(before.Path[(Workspace.TemplatesFolder.Length + 1)..]);
            if (read.Find(before.Path)?.Sha256 != before.Sha256)
            {
                return false;
            }
        }

        foreach (var file in read.ToSorted())
        {
            inputs.Add(file);
        }

        return !good.IsEmpty;
    }
}
