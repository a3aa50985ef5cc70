using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Fixing;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Prose.Quotes;

/// <summary>Quotes on the finished site.</summary>
public class QuoteSiteTests
{
    private const string Own = "[“It has shipped.”](quote:r1/tracking-1/3)";
    private const string Named = "[“It has shipped.”](quote:alpha/r1/tracking-1/3)";

    [Theory]
    [InlineData("headline: '{0}'")]
    [InlineData("headline: H\nsections:\n  - {{ title: T, body: '{0}' }}")]
    [InlineData("headline: H\nsections:\n  - {{ title: T, place: traps, body: '{0}' }}")]
    [InlineData("headline: H\nstrong: ['{0}']")]
    [InlineData("headline: H\nweak: ['{0}']")]
    [InlineData("headline: H\nbottomLine: '{0}'")]
    [InlineData("headline: H\natAGlance: {{ traps: '{0}' }}")]
    [InlineData("headline: H\nclusters:\n  - {{ name: C, useCases: [tracking], read: '{0}' }}")]
    public void Every_kind_of_text_of_a_verdict_can_quote(string rest)
    {
        using var workspace = WithVerdict(string.Format(System.Globalization.CultureInfo.InvariantCulture, rest, Own)).Built();
        var quote = workspace.Page("models/alpha/index.html").QuerySelector(".quote")!;

        Assert.Contains("It has shipped.", quote.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../models/alpha/cases/tracking-1/#r1-3", quote.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("headline: H\nsections:\n  - {{ title: '{0}', body: B }}", 5)]
    [InlineData("headline: H\nclusters:\n  - {{ name: '{0}', useCases: [tracking] }}", 5)]
    public void A_title_or_name_cannot(string rest, int line)
    {
        using var workspace = WithVerdict(string.Format(System.Globalization.CultureInfo.InvariantCulture, rest, Own));
        var error = Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

        Assert.Equal(("SAB7082", "data/verdicts/alpha.yaml", line + 1), (error.Descriptor.Id, error.Location.Path, error.Location.Line));
    }

    [Fact]
    public void A_page_and_a_pick_can_quote()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/pages/method.md", $"---\ntitle: Method\n---\n\nText.\n\n> {Named}\n");
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + $"picks:\n  - {{ title: T, model: alpha, text: '{Own}' }}\n  - {{ title: U, model: beta, text: '{Named}' }}\n");
        workspace.Built();

        Assert.Equal("../models/alpha/cases/tracking-1/#r1-3", workspace.Page("method/index.html").QuerySelector("figure.quote a")!.GetAttribute("href"));
        Assert.Equal(2, workspace.Page("index.html").QuerySelectorAll(".quote a[href='models/alpha/cases/tracking-1/#r1-3']").Length);
    }

    [Fact]
    public void A_message_that_changes_breaks_the_quote()
    {
        using var workspace = WithVerdict($"headline: '{Own}'").Built();
        workspace.Files.Replace("data/runs/alpha/r1.json", "It has shipped.", "It has not shipped.");

        var error = Assert.Single(workspace.Build().Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

        Assert.Equal(("SAB7070", "data/verdicts/alpha.yaml", 4, 13), (error.Descriptor.Id, error.Location.Path, error.Location.Line, error.Location.Column));
        Assert.Contains("“It has not shipped.”", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_case_has_its_page_where_no_other_has()
    {
        using var workspace = WithVerdict($"headline: '{Own}'");
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + "evidence: none\n");
        workspace.Built();

        Assert.Equal(["models/alpha/cases/tracking-1/index.html"], workspace.Pages().Where(page => page.Contains("/cases/", StringComparison.Ordinal)));
        Assert.Equal("It has shipped.", workspace.Page("models/alpha/cases/tracking-1/index.html").QuerySelector("#r1-3 .said")!.TextContent.Trim());
    }

    [Fact]
    public void The_twin_in_Markdown_quotes_as_the_page_does()
    {
        using var workspace = WithVerdict($"headline: H\nbottomLine: |\n  > {Own}\n  > [“One moment.”](quote:r1/tracking-1/2)\n\n  So: {Own}\n").Built();
        var twin = System.Text.Encoding.UTF8.GetString(workspace.SiteBytes("models/alpha.md"));

        Assert.Contains("\n**agent**, [run r1, message 3](../models/alpha/cases/tracking-1/#r1-3), Where is it:\n\n> It has shipped.\n\n**agent**, ", twin, StringComparison.Ordinal);
        Assert.Contains("\nSo: “It has shipped.” ([agent, run r1, message 3](../models/alpha/cases/tracking-1/#r1-3))\n", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_number_of_a_message_is_mended()
    {
        using var workspace = WithVerdict("headline: '[“Where is my order?”](quote:r1/tracking-1/3)'");

        FixWriter.ApplySafe(workspace.Root, workspace.Build().Diagnostics);

        Assert.Contains("headline: '[“Where is my order?”](quote:r1/tracking-1/1)'", workspace.Files.Read("data/verdicts/alpha.yaml"), StringComparison.Ordinal);
        workspace.Built();
    }

    [Fact]
    public void The_finished_pages_are_sound()
    {
        using var workspace = WithVerdict($"headline: '{Own}'\nbottomLine: |\n  > {Own}\n\n  - {Own}\nstrong: ['{Own}']\n");

        Assert.Empty(SiteBuilder.Build(new BuildOptions { Root = workspace.Root, Write = false, Deep = true }).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
    }

    private static SiteWorkspace WithVerdict(string rest)
    {
        var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/verdicts/alpha.yaml", $"format: sab-verdict/1\nmodel: alpha\nupdated: 2026-07-01\n{rest}\n");
        return workspace;
    }
}
