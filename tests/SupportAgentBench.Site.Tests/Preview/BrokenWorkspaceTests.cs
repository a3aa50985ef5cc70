using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Site.Tests.Preview;

/// <summary>What is shown when something is wrong.</summary>
public sealed class BrokenWorkspaceTests
{
    [Fact]
    public void A_claim_that_does_not_hold_is_marked_where_it_stands_with_the_answer_of_the_data()
    {
        using var desk = new PreviewDesk();

        desk.Say("Alpha is [the worst](<claim: below(resolution, 0.1)>).");
        desk.Site.Rescan();

        Assert.Equal(["SAB7013"], desk.Errors);
        Assert.Matches("<mark class=\"sab-fault\" data-sab-at=\"data/verdicts/alpha.yaml:6:[0-9]+\" data-sab-code=\"SAB7013\" data-sab-severity=\"error\" data-sab-answer=\"[^\"]+\">the worst</mark>", desk.Page(PreviewDesk.Report));
    }

    [Fact]
    public void A_figure_that_cannot_be_bound_stands_as_it_is_written()
    {
        using var desk = new PreviewDesk();

        desk.Say("Alpha resolves {{ resolutoin }}.");
        desk.Site.Rescan();

        Assert.Matches("<mark [^>]*data-sab-code=\"SAB7001\"[^>]*>\\{\\{ resolutoin }}</mark>", desk.Page(PreviewDesk.Report));
    }

    [Fact]
    public void A_typed_number_is_marked_alone_with_the_figure_to_write_instead()
    {
        using var desk = new PreviewDesk();

        desk.Say("Alpha resolves 100% of tickets.");
        desk.Site.Rescan();

        Assert.Matches("Alpha resolves <mark [^>]*data-sab-code=\"SAB7040\"[^>]*>100%</mark> of", desk.Page(PreviewDesk.Report));
    }

    [Fact]
    public void A_text_that_cannot_be_read_at_all_stands_as_it_is_written()
    {
        using var desk = new PreviewDesk();

        desk.Say("Alpha.\n\n  Beta.");
        desk.Site.Rescan();

        Assert.Matches("<mark [^>]*data-sab-code=\"SAB7010\"[^>]*>Alpha\\.\n\nBeta\\.</mark>", desk.Page(PreviewDesk.Report));
    }

    [Fact]
    public void Marks_are_gone_once_it_is_mended()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();
        var before = desk.VersionOf(PreviewDesk.Report);
        desk.Say("Alpha resolves 100% of tickets.");
        desk.Site.Rescan();

        desk.Say("Alpha resolves {{ resolution }}.");
        desk.Site.Rescan();

        Assert.Empty(desk.Errors);
        Assert.Equal(before, desk.VersionOf(PreviewDesk.Report));
    }

    [Fact]
    public void A_broken_file_leaves_its_last_good_state_and_everything_else_goes_on()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();

        desk.Files.Write(PreviewDesk.Verdict, desk.Files.Read(PreviewDesk.Verdict) + "\thedline: [");
        desk.Files.Replace("data/site.yaml", "Mini board", "Small board");
        desk.Site.Rescan();

        Assert.NotEmpty(desk.Errors);
        Assert.Contains("Alpha resolves", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
        Assert.Contains("Small board", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_a_rule_stands_as_it_was_last_and_everything_else_goes_on()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();

        desk.Say("Alpha answers {{ resolution }}.");
        desk.Files.Replace(PreviewDesk.Verdict, "[tracking]", "[trakcing]");
        desk.Files.Replace("data/site.yaml", "Mini board", "Small board");
        desk.Site.Rescan();

        Assert.Equal(["SAB2002"], desk.Errors);
        Assert.Contains("Alpha resolves", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
        Assert.Contains("Small board", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);

        desk.Files.Replace(PreviewDesk.Verdict, "[trakcing]", "[tracking]");
        desk.Site.Rescan();

        Assert.Empty(desk.Errors);
        Assert.Contains("Alpha answers", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_breaks_a_rule_from_the_start_is_left_out()
    {
        using var desk = new PreviewDesk();
        desk.Files.Replace(PreviewDesk.Verdict, "[tracking]", "[trakcing]");

        desk.Site.Rescan();

        Assert.Equal(["SAB2002"], desk.Errors);
        Assert.DoesNotContain("Alpha resolves", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_do_not_fit_together_leave_the_last_good_site()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();

        desk.Files.Replace("data/cases.yaml", "{ id: tracking-2, useCase: tracking }", "{ id: tracking-3, useCase: tracking }");
        desk.Files.Replace("data/site.yaml", "Mini board", "Small board");
        desk.Site.Rescan();

        Assert.Contains("SAB2002", desk.Errors);
        Assert.Contains("Mini board", desk.Page(PreviewDesk.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_errors_where_that_is_asked_for()
    {
        using var desk = new PreviewDesk();
        desk.Say("Alpha is the best at {{ resolution }}.");
        var strict = new PreviewSite(new PreviewOptions { Root = desk.Workspace.Root, Strict = true });

        desk.Site.Rescan();
        strict.Rescan();

        Assert.Empty(desk.Errors);
        Assert.Equal(["SAB7050"], strict.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Descriptor.Id));
    }

    [Fact]
    public void A_template_with_a_mistake_leaves_the_last_good_ones_and_tells_who_includes_it()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();
        var before = desk.VersionOf(PreviewDesk.Report);

        desk.Files.Replace("templates/partials/figure.html", "{{", "{{ nobody_knows_this }}{{");
        desk.Site.Rescan();

        Assert.Contains(desk.Site.Diagnostics, diagnostic =>
            diagnostic.Location.Path == "templates/partials/figure.html" && diagnostic.Message.Contains("(included from templates/", StringComparison.Ordinal));
        Assert.Equal(before, desk.VersionOf(PreviewDesk.Report));
    }

    [Fact]
    public void A_workspace_that_is_broken_from_the_start_has_no_pages_until_it_is_mended()
    {
        using var desk = new PreviewDesk();
        var site = desk.Files.Read("data/site.yaml");
        desk.Files.Write("data/site.yaml", "format: [");
        desk.Site.Rescan();

        Assert.False(desk.Site.Current!.HasPages);
        Assert.NotEmpty(desk.Errors);

        desk.Files.Write("data/site.yaml", site);
        desk.Site.Rescan();

        Assert.True(desk.Site.Current.HasPages);
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_found_by_the_check_of_the_whole_site()
    {
        using var desk = new PreviewDesk();
        desk.Say("See [this](/nowhere/).");
        desk.Site.Rescan();
        Assert.Empty(desk.Errors);

        desk.Site.CheckWhole(CancellationToken.None);

        Assert.Contains("SAB5001", desk.Errors);
    }

    [Fact]
    public void The_check_of_the_whole_site_can_be_stopped()
    {
        using var desk = new PreviewDesk();
        desk.Say("See [this](/nowhere/).");
        desk.Site.Rescan();

        Assert.False(desk.Site.CheckWhole(new CancellationToken(canceled: true)));
        Assert.Empty(desk.Errors);
    }
}
