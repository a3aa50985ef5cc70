using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>Where a fault in prose is reported. The texts begin at line 10, column 7 of their file; further lines at column 7.</summary>
public class ProsePlaceTests
{
    [Fact]
    public void An_unknown_name_is_blamed_from_its_first_to_its_last_character() =>
        Assert.Equal(["SAB7001 10,17-27"], ProseDesk.Faults("It has {{ resolutoin }} here."));

    [Fact]
    public void An_unknown_name_in_a_nested_list_is_blamed_on_its_own_line() =>
        Assert.Equal(["SAB7001 13,14-18"], ProseDesk.Faults("Text.\n\n- one\n  - {{ nope }}"));

    [Fact]
    public void An_unknown_name_in_a_table_cell_behind_other_letters_than_ascii_is_blamed_at_its_character() =>
        Assert.Equal(["SAB7001 14,18-22"], ProseDesk.Faults("Table: Größen\n\n| größe | b |\n|---|---|\n| “ä” | {{ nope }} |"));

    [Fact]
    public void An_unknown_name_in_a_heading_is_blamed_at_its_character() =>
        Assert.Equal(["SAB7001 12,20-24"], ProseDesk.Faults("Text.\n\n### About {{ nope }}"));

    [Fact]
    public void An_unknown_name_on_a_later_line_of_a_paragraph_is_blamed_on_that_line() =>
        Assert.Equal(["SAB7001 12,14-18"], ProseDesk.Faults("One\ntwo\nand {{ nope }}."));

    [Fact]
    public void An_unknown_name_in_a_quote_of_several_lines_is_blamed_on_its_line() =>
        Assert.Equal(["SAB7001 11,14-18"], ProseDesk.Faults("> One\n> a {{ nope }}."));

    [Fact]
    public void An_unknown_member_is_blamed_and_not_the_name_before_it() =>
        Assert.Equal(["SAB7001 10,21-26"], ProseDesk.Faults("{{ resolution.cuont }}"));

    [Fact]
    public void An_unknown_id_is_blamed_at_the_id() =>
        Assert.Equal(["SAB7001 10,19-39"], ProseDesk.Faults("{{ use_case[\"cancel-before-shop\"].resolution }}"));

    [Fact]
    public void Every_fault_of_a_text_is_reported_at_once() =>
        Assert.Equal(
            ["SAB7001 10,10-11", "SAB7006 12,9-12", "SAB7007 14,11-30"],
            ProseDesk.Faults("{{ x }}\n\na <b>c\n\n[w](javascript:alert(1))"));

    [Fact]
    public void A_text_on_one_line_of_its_file_is_blamed_at_its_own_column()
    {
        var (_, diagnostics) = ProseDesk.Bind(new ProseText("{{ nope }}", "data/verdicts/kimi-k2-6.yaml", 40, 12));

        Assert.Equal(new SourceLocation("data/verdicts/kimi-k2-6.yaml", 40, 15, 19), Assert.Single(diagnostics.ToSorted()).Location);
    }

    [Fact]
    public void The_message_names_the_nearest_known_name() =>
        Assert.Contains("escalation_accuracy", ProseDesk.Message("{{ escalation_acuracy }}"), StringComparison.Ordinal);

    [Fact]
    public void The_message_about_an_id_names_the_nearest_known_id() =>
        Assert.Contains("vip-skip", ProseDesk.Message("{{ trap[\"vip-skipp\"].caught }}"), StringComparison.Ordinal);

    [Fact]
    public void An_expression_that_is_no_expression_is_blamed_inside_its_braces()
    {
        var place = Assert.Single(ProseDesk.Bind("ab {{ resolution. }}").Diagnostics.ToSorted()).Location;

        Assert.Equal(10, place.Line);
        Assert.InRange(place.Column, 13, 27);
    }
}
