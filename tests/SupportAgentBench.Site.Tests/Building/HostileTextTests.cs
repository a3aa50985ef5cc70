using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Whatever a run, a verdict or the model list says comes out as text: a page's tree has the shape its template wrote.</summary>
public class HostileTextTests
{
    private const string Markup = "</script></title></textarea>--><img src=x onerror=alert(1)>\"'`<b>&amp;{{ 7 * 7 }}";

    /// <summary>Harmless, with the same number of words, so that both sites have the same elements.</summary>
    private const string Plain = "harmless";

    public static TheoryData<string> HostileTexts => new(
        Markup,
        "quotes \" ' ` and = signs onmouseover=alert(1) x=",
        "right-to-left \u202e\u2067 marks \u200f and \ufeff",
        "emoji 🧳 and a lone \ud83e surrogate",
        "control \u0001\u0008\u000b\u001f\u007f\u0085 characters",
        "javascript:alert(1)");

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Text_in_runs_and_the_model_list_makes_no_element_and_no_attribute(string hostile)
    {
        using var plain = WithTexts(Plain).Built();
        using var actual = WithTexts(hostile).Built();

        Assert.Equal(plain.Pages(), actual.Pages());
        Assert.All(plain.Pages(), file => Assert.Equal(Shape(plain.Page(file)), Shape(actual.Page(file))));
    }

    [Fact]
    public void The_text_comes_back_unchanged()
    {
        using var workspace = WithTexts(Markup).Built();

        Assert.Equal(Markup, workspace.Page("index.html").QuerySelector("table.board tbody a")!.TextContent);
        Assert.StartsWith(Markup + " for customer support agents", workspace.Page("models/alpha/index.html").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void No_control_character_of_any_file_is_published()
    {
        using var workspace = SiteWorkspace.Hostile();
        workspace.Files.Replace("data/runs/alpha/r1.json", "\"harness\": \"", "\"harness\": \"\\u007f\\u0085");

        workspace.Built();

        Assert.All(
            workspace.SiteFiles().Where(file => !file.EndsWith(".png", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(Encoding.UTF8.GetString(workspace.SiteBytes(file)), character => char.IsControl(character) && character is not ('\n' or '\t' or '\r')));
    }

    [Fact]
    public void A_message_of_ten_megabytes_changes_no_page_but_its_own()
    {
        using var plain = SiteWorkspace.Minimal().Built();
        using var workspace = SiteWorkspace.Minimal();
        ChangeRun(workspace, run => run["conversations"]![0]!["transcript"] = new JsonArray(new JsonObject
        {
            ["role"] = "agent",
            ["text"] = new string('<', 10_000_000),
        }));

        workspace.Built();

        const string EvidenceOfIt = "models/alpha/cases/tracking-1/index.html";
        Assert.True(workspace.SiteBytes(EvidenceOfIt).Length < 100_000);
        Assert.All(plain.Pages().Where(file => file != EvidenceOfIt), file => Assert.Equal(plain.SiteBytes(file), workspace.SiteBytes(file)));
    }

    private static SiteWorkspace WithTexts(string text)
    {
        var workspace = SiteWorkspace.Minimal();
        var quoted = JsonValue.Create(text)!.ToJsonString();
        workspace.Files.Write("data/models.yaml", $$"""
            format: sab-models/1
            models:
              - { id: alpha, name: {{quoted}}, lab: {{quoted}}, openWeights: true, reasoning: {{quoted}}, aliases: [{{quoted}}] }
              - { id: beta, name: Beta, lab: Beta Lab }

            """);
        ChangeRun(workspace, run =>
        {
            foreach (var member in (string[])["harness", "judge", "simulator", "notes"])
            {
                run[member] = text;
            }

            foreach (var conversation in run["conversations"]!.AsArray())
            {
                conversation!["judgeNote"] = text;
                conversation["error"] = text;
            }
        });
        return workspace;
    }

    private static void ChangeRun(SiteWorkspace workspace, Action<JsonNode> change)
    {
        const string Path = "data/runs/alpha/r1.json";
        var run = JsonNode.Parse(workspace.Files.Read(Path))!;
        change(run);
        workspace.Files.Write(Path, run.ToJsonString());
    }

    /// <summary>Names of all elements and their attributes, in their order.</summary>
    private static string Shape(IDocument page) => string.Join('\n', page.All.Select(element =>
        $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
}
