using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Prose.Quotes;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>The verdicts and pages of the repository itself, on its own sample board.</summary>
public class ShippedProseTests
{
    /// <summary>Infos are no findings: a claim that holds in these runs only says so on its page.</summary>
    [Fact]
    public void Every_text_binds_without_a_finding()
    {
        var diagnostics = new DiagnosticBag();
        var bound = Bind(diagnostics);

        Assert.Empty(diagnostics.ToSorted().Where(diagnostic => diagnostic.Severity != Severity.Info));
        Assert.All(bound.Verdicts.All, verdict =>
        {
            Assert.NotEmpty(verdict.Headline.Text);
            Assert.All(verdict.Sections, section => Assert.NotEmpty(section.Body.Text));
        });
    }

    [Fact]
    public void Every_use_case_stands_in_one_row_of_each_verdicts_table()
    {
        var bound = Bind(new DiagnosticBag());

        Assert.All(bound.Verdicts.All, verdict => Assert.Equal(24, verdict.Clusters.SelectMany(cluster => cluster.UseCases).Distinct().Count()));
    }

    private static BoundSite Bind(DiagnosticBag diagnostics)
    {
        var workspace = new Workspace(Repository.Root);
        var documents = WorkspaceLoader.Load(workspace, 1, diagnostics);
        Assert.NotNull(documents);
        var data = DocumentValidator.Validate(documents, diagnostics);
        Assert.NotNull(data);
        var quoted = QuotedConversations.Read(data, new Transcripts(workspace), 1, diagnostics);
        return BoundSite.Bind(ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data)), data, quoted, threads: 2, diagnostics);
    }
}
