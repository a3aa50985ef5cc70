using System.Text.Json.Nodes;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Twins;

/// <summary>Whatever a name or a title says stays text in a twin: a reader of Markdown sees the mark-up that we wrote and nothing else.</summary>
public class HostileTwinTests
{
    private static readonly string[] Twins = ["index.md", "methodology.md", "models/alpha.md", "models/beta.md", "llms.txt"];

    public static TheoryData<string> HostileTexts => new(
        "a | b | c",
        "| --- | --- |",
        "*x* **y** _z_ __w__ ***",
        "# heading #",
        "- item",
        "+ item",
        "12. item",
        "iv) item",
        "a. item",
        "> quote",
        "---",
        "===",
        ": definition",
        ":::container",
        "[a](https://evil.example) ![i](x) [b]: c [^1] [x]",
        "ends with a mark!",
        "<b>bold</b> <script>alert(1)</script> <https://evil.example>",
        "`code` ``` fence ~~~ ~~struck~~ ~sub~ ^sup^ ==mark== ++ins++",
        "$x$ $$y$$ {.class} {{ 7 * 7 }}",
        "https://evil.example www.evil.example mailto:a@evil.example",
        "&amp; &lt; &#35;",
        "ends with a backslash \\",
        "\\| \\* \\\\",
        "control \u0001\u0085\u2028 characters and a lone \ud83e surrogate",
        "Table: x");

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Names_of_models_labs_use_cases_and_traps_make_no_mark_up(string hostile)
    {
        using var plain = WithTexts("harmless").Built();
        using var actual = WithTexts(hostile).Built();

        Assert.All(Twins, twin => Assert.Equal(Read(plain, twin).Shape, Read(actual, twin).Shape));
    }

    [Theory]
    [InlineData("a | b * c _ d # e [f](g) <h> `i` \\")]
    [InlineData("https://evil.example and $5 of 10%")]
    public void The_text_comes_back_unchanged(string hostile)
    {
        using var workspace = WithTexts(hostile).Built();

        Assert.Equal($"1 {hostile} for customer support agents", Read(workspace, "models/alpha.md").Headings[0]);
        Assert.Contains(Read(workspace, "index.md").Tables[0], row => row[0].StartsWith(hostile + "; ", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_a_text_become_one()
    {
        using var workspace = SiteWorkspace.Minimal();
        var run = JsonNode.Parse(workspace.Files.Read("data/runs/alpha/r1.json"))!;
        run["harness"] = "one\n\n# two\r\n- three";
        workspace.Files.Write("data/runs/alpha/r1.json", run.ToJsonString());

        var twin = Read(workspace.Built(), "models/alpha.md");

        Assert.Contains(twin.Blocks, block => block.Contains("harness one  # two  - three", StringComparison.Ordinal));
    }

    private static TwinDocument Read(SiteWorkspace workspace, string file) => new(System.Text.Encoding.UTF8.GetString(workspace.SiteBytes(file)));

    private static SiteWorkspace WithTexts(string text)
    {
        var workspace = SiteWorkspace.Minimal();
        var quoted = JsonValue.Create(text)!.ToJsonString();
        workspace.Files.Write("data/models.yaml", $$"""
            format: sab-models/1
            models:
              - { id: alpha, name: {{quoted}}, lab: {{quoted}}, openWeights: true, reasoning: {{quoted}} }
              - { id: beta, name: Beta, lab: {{quoted}} }

            """);
        var benchmark = workspace.Files.Read("data/benchmark.yaml").Split('\n').Select(line =>
            line.Contains("id: tracking", StringComparison.Ordinal) || (line.Contains("forbidden:", StringComparison.Ordinal) && line.Contains("name:", StringComparison.Ordinal))
                ? WithName(line, quoted)
                : line);
        workspace.Files.Write("data/benchmark.yaml", string.Join('\n', benchmark));
        return workspace;
    }

    /// <summary>The line of a flow mapping with another name.</summary>
    private static string WithName(string line, string name)
    {
        var start = line.IndexOf("name: ", StringComparison.Ordinal) + "name: ".Length;
        return string.Concat(line.AsSpan(0, start), name, line.AsSpan(line.IndexOfAny([',', '}'], start)));
    }
}
