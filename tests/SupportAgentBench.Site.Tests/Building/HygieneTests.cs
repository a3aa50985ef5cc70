using System.Text;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Tests.Building;

/// <summary>Nothing that looks like a secret or like personal data leaves the workspace unseen.</summary>
public sealed class HygieneTests
{
    private const string Run = "data/runs/alpha/r1.json";
    private const string Address = "jane@northline.com";

    [Fact]
    public void Notes_for_editors_are_published_nowhere()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace("data/runs/alpha/r1.json", "\"run\": \"r1\",", "\"run\": \"r1\", \"notes\": \"for editors only\",");
        workspace.Files.Write("data/verdicts/alpha.yaml", workspace.Files.Read("data/verdicts/alpha.yaml") + "notes: for editors only\n");
        workspace.Built();

        Assert.All(workspace.SiteFiles(), file => Assert.DoesNotContain("for editors only", Encoding.UTF8.GetString(workspace.SiteBytes(file)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"text\": \"It has shipped.\"", "\"text\": \"Ask jane@northline.com.\"", "run r1, case tracking-1, message 3: an e-mail address (jane… of 18 characters)")]
    [InlineData("{ \"order\": \"1140\" }", "{ \"to\": \"jane@northline.com\" }", "run r1, case tracking-1, a tool's arguments in message 2: ")]
    [InlineData("{\\\"status\\\":\\\"shipped\\\"}", "card 4111 1111 1111 1111", "run r1, case tracking-1, a tool's result in message 2: the number of a payment card (4111… of 19 characters)")]
    [InlineData("\"agentMessages\": 2,", "\"agentMessages\": 2, \"judgeNote\": \"jane@northline.com\",", "run r1, case tracking-1, the judge's note: ")]
    public void A_conversation_that_would_publish_it_is_an_error_that_names_the_message(string old, string replacement, string message)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(Run, old, replacement);

        var error = Assert.Single(Errors(workspace));

        Assert.Equal("SAB5201", error.Descriptor.Id);
        Assert.Equal(Run, error.Location.Path);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Site));
    }

    [Theory]
    [InlineData("data/verdicts/alpha.yaml", "Alpha resolves", "Ask jane@northline.com. Alpha resolves", "data/verdicts/alpha.yaml(6,7)", "the headline: ")]
    [InlineData("data/models.yaml", "lab: ", "lab: jane@northline.com ", "data/models.yaml", "the lab of model ")]
    [InlineData("data/site.yaml", "title: ", "title: jane@northline.com ", "data/site.yaml(2,8)", "the title: ")]
    [InlineData("data/site.yaml", "title: ", "canary: jane@northline.com\ntitle: ", "data/site.yaml", "the canary: ")]
    [InlineData("data/benchmark.yaml", "version: \"1\"", "version: jane@northline.com", "data/benchmark.yaml", "the benchmark's version: ")]
    [InlineData("data/benchmark.yaml", "name: Solvable", "name: jane@northline.com", "data/benchmark.yaml", "the name of bucket solvable: ")]
    [InlineData("data/benchmark.yaml", "word: budget", "word: jane@northline.com", "data/benchmark.yaml", "the word of a tier: ")]
    [InlineData("data/benchmark.yaml", "forbidden: [reship,", "forbidden: [reship, jane@northline.com,", "data/benchmark.yaml", "a forbidden call of trap vip-skip: ")]
    public void A_text_that_would_publish_it_is_an_error_at_its_place(string path, string old, string replacement, string place, string message)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(path, old, replacement);

        var errors = Errors(workspace);

        Assert.All(errors, error => Assert.Equal("SAB5202", error.Descriptor.Id));
        Assert.Contains(errors, error => error.Location.ToString() == place && error.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Address)]
    [InlineData("@northline.com")]
    public void What_the_author_allows_passes(string allowed)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(Run, "It has shipped.", $"Ask {Address}.");
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + $"\npublishAllow:\n  - {{ text: \"{allowed}\", reason: the shop's own }}\n");

        Assert.Empty(workspace.Build().Diagnostics);
    }

    [Fact]
    public void An_allowance_that_nothing_needs_is_told_of()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + "\npublishAllow:\n  - { text: nobody@northline.com, reason: none }\n");

        var info = Assert.Single(workspace.Build().Diagnostics);

        var lines = workspace.Files.Read("data/site.yaml").Split('\n');
        Assert.Equal(("SAB5203", Severity.Info), (info.Descriptor.Id, info.Severity));
        Assert.StartsWith("nobody@", lines[info.Location.Line - 1][(info.Location.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Conversations_that_no_page_shows_are_not_looked_at()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(Run, "It has shipped.", $"Ask {Address}.");
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + "\nevidence: none\n");

        Assert.Empty(workspace.Build().Diagnostics);
    }

    private static Diagnostic[] Errors(SiteWorkspace workspace) =>
        [.. workspace.Build().Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
}
