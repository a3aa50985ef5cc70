using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Twins;

/// <summary>Twins of boards other than the usual one.</summary>
public class TwinVarietyTests
{
    [Fact]
    public void A_board_of_one_model_without_a_verdict_has_all_its_twins()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Delete("data/runs/alpha");
        workspace.Files.Delete("data/verdicts");
        workspace.Files.Write("data/models.yaml", "format: sab-models/1\nmodels:\n  - { id: beta, name: Beta 2, lab: Second Lab }\n");

        workspace.Built();

        Assert.Equal(["index.md", "methodology.md", "models/beta.md"], workspace.SiteFiles().Where(file => file.EndsWith(".md", StringComparison.Ordinal)));
        Assert.Contains("n/a: ", Text(workspace, "models/beta.md"), StringComparison.Ordinal);
        Assert.Contains("- [Beta 2](models/beta.md): Second Lab; everything that is computed, no verdict yet.", Text(workspace, "llms.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_keeps_its_lists_quotes_tables_and_code()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/verdicts/alpha.yaml", "clusters:", """
            sections:
              - title: "A *fine* section"
                body: |
                  It resolves **{{ resolution }}**, [see here](/methodology/) or [there](https://example.org/a_(b)).

                  - one
                    - inner

                  1) first
                  2) second

                  > quoted # words

                  ### Below

                  Table: What was | seen

                  | left | right |
                  | --- | --- |
                  | a \| b | `c` |

                  ~~~
                  code | with ` marks
                  ~~~
            clusters:
            """);

        var twin = Text(workspace.Built(), "models/alpha.md");

        Assert.Contains("""
            - one
              - inner

            1) first
            2) second

            > quoted \# words

            ### Below

            Table: What was \| seen

            | left | right |
            | --- | --- |
            | a \| b | `c` |

            ```
            code | with ` marks
            ```
            """.ReplaceLineEndings("\n"), twin, StringComparison.Ordinal);
        Assert.Contains("## A *fine* section", twin, StringComparison.Ordinal);
        Assert.Contains("[see here](../methodology.md) or [there](https://example.org/a\\_\\(b\\)).", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measured_board_is_cited_in_its_twins()
    {
        using var workspace = SiteWorkspace.Minimal().WithSite(
            "citation: { authors: [\"Ann & Bob {Ltd}\", \"Research and Development\"], year: 2026, url: https://example.org/paper }\n").Built();

        var twin = Text(workspace, "index.md");

        Assert.Contains("### How to cite", twin, StringComparison.Ordinal);
        Assert.Contains("author = {{Ann \\& Bob \\textbraceleft{}Ltd\\textbraceright{}} and {Research and Development}}", twin, StringComparison.Ordinal);
        Assert.DoesNotContain("> **", twin, StringComparison.Ordinal);
    }

    private static string Text(SiteWorkspace workspace, string file) => System.Text.Encoding.UTF8.GetString(workspace.SiteBytes(file));
}
