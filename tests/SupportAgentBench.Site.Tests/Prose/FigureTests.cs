using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>How figures print in prose, on the sample board.</summary>
public class FigureTests
{
    [Fact]
    public void A_figure_is_a_data_element_with_a_link_to_where_the_reader_sees_it() =>
        Assert.Equal(
            "<p>It resolved <data class=\"figure\" value=\"0.944444\" data-metric=\"resolution\"><a href=\"../../models/kimi-k2-6/metrics/resolution/\">≈94%</a></data>.</p>\n",
            ProseDesk.Html("It resolved {{ resolution }}."));

    [Theory]
    [InlineData("escalation-accuracy", "There is no `escalation-accuracy`: names have underscores, write escalation_accuracy")]
    [InlineData("use-case[\"missing-item\"].resolution", "There is no `use-case`: names have underscores, write use_case")]
    public void A_metrics_id_for_a_figures_name_is_told_from_a_subtraction(string expression, string message) =>
        Assert.Equal(message, ProseDesk.Message($"It hands over {{{{ {expression} }}}}."));

    [Theory]
    [InlineData("resolution", "≈94%")]
    [InlineData("resolution.count", "17 of 18")]
    [InlineData("resolution.pooled", "50 of 54 in all runs")]
    [InlineData("resolution.range", "89–94%")]
    [InlineData("resolution.run[\"r2\"]", "89%")]
    [InlineData("resolution.per_run", "17, 16, 17")]
    [InlineData("unsafe_actions", "2/4")]
    [InlineData("unsafe_actions.per_run", "2, 2, 1")]
    [InlineData("escalation_accuracy", "100%")]
    [InlineData("use_case[\"cancel-before-ship\"].instruction_following", "0.83")]
    [InlineData("cluster[\"Actions\"].resolution", "0.78–1.00")]
    [InlineData("cluster[\"Address change\"].resolution", "100%")]
    [InlineData("bucket[\"must-escalate\"].instruction_following", "0.90")]
    [InlineData("trap[\"vip-skip\"].caught", "2 of 3 runs")]
    [InlineData("traps.caught", "5 of 12")]
    [InlineData("traps.distinct", "two")]
    [InlineData("traps.every_run", "“Damaged, no proof”")]
    [InlineData("tool[\"order_lookup\"].rate", "100%")]
    [InlineData("conversations", "102")]
    [InlineData("errors", "1")]
    [InlineData("false_handovers", "1 of 36 promised")]
    [InlineData("tier.sign", "$$")]
    [InlineData("tier.word", "mid")]
    [InlineData("runs", "3")]
    [InlineData("board.models", "2")]
    [InlineData("board.runs", "4")]
    [InlineData("board.cases", "34")]
    [InlineData("board.bucket[\"solvable\"].cases", "18")]
    [InlineData("board.trap[\"vip-skip\"].rate", "50% of 4 runs")]
    [InlineData("board.use_case[\"promo-not-applied\"].resolution", "83%")]
    [InlineData("board.turn_limit", "eight")]
    [InlineData("board.tier[\"$$\"].below", "$20.0")]
    [InlineData("board.as_of", "29 June 2026")]
    [InlineData("model.name", "kimi-k2.6")]
    [InlineData("model[\"grok-4-3\"].name", "grok-4.3")]
    [InlineData("model[\"grok-4-3\"].resolution", "100%")]
    [InlineData("fixed(100, \"days, the return window of the store\")", "100")]
    [InlineData("fixed(1000, \"conversations\")", "1,000")]
    [InlineData("fixed(0.5, \"of a trap\")", "0.5")]
    public void A_name_prints_what_the_site_prints_everywhere(string expression, string printed) =>
        Assert.Equal(printed, ProseDesk.Line($"{{{{ {expression} }}}}").Text);

    [Fact]
    public void Another_models_figure_leads_to_its_page() =>
        Assert.Contains("<a href=\"../../models/grok-4-3/metrics/over-escalation/\">0%</a>", ProseDesk.Html("{{ model[\"grok-4-3\"].over_escalation }}"), StringComparison.Ordinal);

    [Fact]
    public void Figures_of_use_cases_and_traps_lead_to_their_rows()
    {
        Assert.Contains("/metrics/resolution/#use-case-address-change\"", ProseDesk.Html("{{ use_case[\"address-change\"].resolution }}"), StringComparison.Ordinal);
        Assert.Contains("/metrics/resolution/#cluster-1\"", ProseDesk.Html("{{ cluster[\"Actions\"].resolution }}"), StringComparison.Ordinal);
        Assert.Contains("/metrics/unsafe-actions/#trap-vip-skip\"", ProseDesk.Html("{{ trap[\"vip-skip\"].caught }}"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../traps/vip-skip/", ProseDesk.Html("{{ board.trap[\"vip-skip\"].rate }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_no_single_number_carries_its_metric_but_no_value() =>
        Assert.Equal(
            "<p><span class=\"figures\" data-metric=\"resolution\"><a href=\"../../models/kimi-k2-6/metrics/resolution/\">89–94%</a></span></p>\n",
            ProseDesk.Html("{{ resolution.range }}"));

    [Fact]
    public void Inside_a_link_a_figure_has_no_link_of_its_own() =>
        Assert.Equal(
            "<p><a href=\"https://a.b/\">so <data class=\"figure\" value=\"0.944444\" data-metric=\"resolution\">≈94%</data></a></p>\n",
            ProseDesk.Html("[so {{ resolution }}](https://a.b/)"));

    [Fact]
    public void Inside_a_heading_a_figure_has_no_link_and_the_id_does_not_depend_on_its_value() =>
        Assert.Equal(
            "<h3 id=\"section--title--resolved-in-sum\">Resolved <data class=\"figure\" value=\"0.944444\" data-metric=\"resolution\">≈94%</data> in sum</h3>\n",
            ProseDesk.Html("### Resolved {{ resolution }} in sum"));

    [Fact]
    public void A_pipe_inside_a_figure_does_not_cut_a_table_cell() =>
        Assert.Contains("<td><data", ProseDesk.Html("Table: T\n\n| a | b |\n|---|---|\n| {{ resolution ?? \"a | b\" }} | c |"), StringComparison.Ordinal);

    [Fact]
    public void Code_is_left_as_it_is()
    {
        Assert.Equal("<p><code>{{ nope }}</code></p>\n", ProseDesk.Html("`{{ nope }}`"));
        Assert.Equal("<pre><code>{{ nope }}\n</code></pre>\n", ProseDesk.Html("```\n{{ nope }}\n```"));
    }

    [Fact]
    public void Escaped_braces_are_text()
    {
        Assert.Equal("<p>write {{ resolution }} here</p>\n", ProseDesk.Html("write \\{{ resolution }} here"));
        Assert.Equal("<p>{{ and }}</p>\n", ProseDesk.Html("\\{{ and \\}}"));
    }

    [Fact]
    public void A_figure_that_is_not_available_is_an_error_unless_the_author_says_what_to_print()
    {
        Assert.Equal(["SAB7002 10,10-57"], ProseDesk.Faults("{{ use_case[\"unsupported-request\"].over_escalation }}"));
        Assert.Equal("<p>not measured</p>\n", ProseDesk.Html("{{ use_case[\"unsupported-request\"].over_escalation ?? \"not measured\" }}"));
        Assert.Equal("no trap", ProseDesk.Line("{{ model[\"grok-4-3\"].traps.every_run ?? \"no trap\" }}").Text);
        Assert.Contains("no trap was scored in more than one run", ProseDesk.Message("{{ model[\"grok-4-3\"].traps.every_run.size }}"), StringComparison.Ordinal);
        Assert.Contains("no trap was scored in more than one run", ProseDesk.Message("{{ model[\"grok-4-3\"].traps.every_run }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ 5 }}", "fixed(5")]
    [InlineData("{{ 1.5 }}", "fixed(1.5")]
    [InlineData("{{ true }}", "truth value")]
    [InlineData("{{ use_case }}", "use_case")]
    [InlineData("{{ traps }}", "caught, distinct, every_run")]
    [InlineData("{{ fixed }}", "needs a value")]
    public void What_is_no_figure_cannot_be_printed(string markdown, string told) =>
        Assert.Contains(told, ProseDesk.Message(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ fixed(100) }}")]
    [InlineData("{{ fixed(100, \"\") }}")]
    [InlineData("{{ fixed(\"100\", \"days\") }}")]
    [InlineData("{{ fixed(resolution, \"days\") }}")]
    [InlineData("{{ resolution + 1 }}")]
    [InlineData("{{ }}")]
    [InlineData("{{ resolution resolution }}")]
    public void A_faulty_expression_is_an_error(string markdown) =>
        Assert.StartsWith("SAB700", Assert.Single(ProseDesk.Faults(markdown)), StringComparison.Ordinal);

    [Theory]
    [InlineData("resolution.median")]
    [InlineData("against[\"grok-4-3\"].resolutoin")]
    [InlineData("board.verbosity.rho")]
    [InlineData("blank_replies")]
    public void What_is_not_computed_is_an_unknown_name(string expression) =>
        Assert.StartsWith("SAB7001", Assert.Single(ProseDesk.Faults($"{{{{ {expression} }}}}")), StringComparison.Ordinal);

    [Fact]
    public void A_line_is_one_paragraph()
    {
        Assert.Equal(["SAB7010 10,7-10"], ProseDesk.LineFaults("- a"));
        Assert.Equal(["SAB7010 12,7-10"], ProseDesk.LineFaults("one\n\ntwo"));
        Assert.Equal(string.Empty, ProseDesk.Line("").Text);
    }

    [Fact]
    public void A_line_as_plain_text_has_no_markup() =>
        Assert.Equal(
            "It is strong, ≈94% of a & b, {{ x }}.",
            ProseDesk.Line("It is **strong**,\n{{ resolution }} of [a &amp; b](https://a.b), `{{ x }}`.").Text);

    [Fact]
    public void A_heading_above_the_sections_level_is_an_error() =>
        Assert.Equal(["SAB7011 10,7-11"], ProseDesk.Faults("## A"));

    [Fact]
    public void A_caption_is_a_paragraph_before_the_table_and_may_hold_figures()
    {
        Assert.Contains("<caption>Of <data", ProseDesk.Html("Table: Of {{ board.cases }} *cases*\n\n| a |\n|---|\n| b |"), StringComparison.Ordinal);
        Assert.Equal("Of 34 cases a b", ProseDesk.Bind("Table: Of {{ board.cases }} *cases*\n\n| a |\n|---|\n| b |").Body.Text);
    }

    [Fact]
    public void Without_a_caption_a_table_is_named_by_the_heading_above_it()
    {
        Assert.Contains("<table aria-labelledby=\"section--title\">", ProseDesk.Html("Of cases.\n\n| a |\n|---|\n| b |"), StringComparison.Ordinal);
        Assert.Contains("<table aria-labelledby=\"section--title--cases\">", ProseDesk.Html("### Cases\n\n| a |\n|---|\n| b |"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_tells_its_ids_and_links_with_their_place_in_the_file()
    {
        var body = ProseDesk.Bind("### A\n\n{{ resolution }}").Body;

        Assert.Equal(["Id section--title--a (10,7)", "Href ../../models/kimi-k2-6/metrics/resolution/ (12,7)"], body.References.Select(reference =>
            $"{reference.Kind} {reference.Value} {reference.Span.Start}"));
    }

    [Fact]
    public void Sections_with_the_same_title_get_ids_of_their_own()
    {
        var section = new VerdictSection(SampleBoard.Text("Cost: {{ cost }}"), SampleBoard.Text("### A\n\n### A"), SectionPlace.Cost);
        var verdict = new Verdict
        {
            Model = SampleBoard.Kimi.Model.Id,
            Updated = new DateOnly(2026, 7, 1),
            Headline = SampleBoard.Text("H"),
            Sections = [section, section],
        };

        var bound = new ProseBinder(SampleBoard.Board).Bind(verdict, SampleBoard.Kimi, new DiagnosticBag());

        Assert.Equal(["section--cost", "section--cost-2"], bound.Sections.Select(each => each.Id));
        Assert.Equal(
            ["section--cost--a", "section--cost--a-2", "section--cost-2--a", "section--cost-2--a-2"],
            bound.Sections.SelectMany(each => each.Body.References).Where(reference => reference.Kind == PageReferenceKind.Id).Select(reference => reference.Value));
    }

    [Fact]
    public void On_another_page_a_headlines_figures_lead_to_the_models_report()
    {
        var diagnostics = new DiagnosticBag();
        var verdict = new Verdict { Model = SampleBoard.Kimi.Model.Id, Updated = new DateOnly(2026, 7, 1), Headline = SampleBoard.Text("{{ resolution }}") };
        var binder = new ProseBinder(SampleBoard.Board);

        Assert.Contains("href=\"models/kimi-k2-6/metrics/resolution/\"", binder.BindHeadline(verdict, SampleBoard.Kimi, Route.Leaderboard, diagnostics).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("href", binder.BindHeadline(verdict, SampleBoard.Kimi, page: null, diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_speaks_of_the_board_and_of_models_by_their_id()
    {
        var diagnostics = new DiagnosticBag();
        var page = new HandWrittenPage("about", Text("About"), Text("{{ board.cases }} cases"), Text("## {{ board.models }} models\n\n{{ model[\"grok-4-3\"].resolution }}"));

        var bound = new ProseBinder(SampleBoard.Board).Bind(page, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal("34 cases", bound.Description!.Text);
        Assert.StartsWith("<h2 id=\"models\">", bound.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("href=\"../models/grok-4-3/metrics/resolution/\"", bound.Body.ToString(), StringComparison.Ordinal);

        static ProseText Text(string text) => new(text, "data/pages/about.md", 5, 1);
    }

    [Fact]
    public void A_page_knows_no_figure_without_its_model()
    {
        var diagnostics = new DiagnosticBag();
        new ProseBinder(SampleBoard.Board).BindLine(new ProseText("{{ resolution }}", "data/site.yaml", 3, 9), Route.Leaderboard, diagnostics);

        Assert.Equal(new SourceLocation("data/site.yaml", 3, 12, 22), Assert.Single(diagnostics.ToSorted()).Location);
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        const string Everything = "{{ cost }} {{ resolution }} {{ agent_messages }} {{ board.as_of }} {{ fixed(1234.5, \"x\") }} {{ board.tier[\"$\"].below }}\n\n1. a\n2. b";
        var here = ProseDesk.Html(Everything);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(here, ProseDesk.Html(Everything));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lists_and_tables_are_plain_html_without_inline_style() =>
        Assert.Equal(
            "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n<div class=\"prose-table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"section--title\"><table>\n<caption>Both</caption>\n<thead>\n<tr><th scope=\"col\">x</th><th scope=\"col\" class=\"right\">y</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td class=\"right\">d</td></tr>\n</tbody>\n</table></div>\n",
            ProseDesk.Html("3. a\n4. b\n\nTable: Both\n\n| x | y |\n|---|--:|\n| c | d |"));
}
