using System.Text.Json;
using AngleSharp.Dom;

namespace SupportAgentBench.Site.Tests.Building;

public class EvidencePageTests
{
    private const string RunFile = "data/runs/alpha/r1.json";
    private const string FirstCase = "models/alpha/cases/tracking-1/index.html";
    private const string Reply = "It has shipped.";

    [Fact]
    public void Every_message_stands_on_the_page_with_an_address_of_its_own()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var messages = workspace.Page(FirstCase).QuerySelectorAll(".message");

        Assert.Equal(["r1-1", "r1-2", "r1-3"], messages.Select(message => message.Id));
        Assert.Equal(["Where is my order?", "One moment.", Reply], messages.Select(Said));
        Assert.Equal(["#r1-1", "#r1-2", "#r1-3"], messages.Select(message => message.QuerySelector(".permalink")!.GetAttribute("href")));
    }

    [Fact]
    public void A_tool_call_shows_what_it_was_called_with_and_what_it_returned()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var call = workspace.Page(FirstCase).QuerySelector("#r1-2 .call")!;

        Assert.Equal("order_lookup", call.QuerySelector("code")!.TextContent);
        Assert.Equal(["""{"order":"1140"}""", """{"status":"shipped"}"""], call.QuerySelectorAll("pre").Select(text => text.TextContent.Replace(" ", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_result_is_folded_away()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(RunFile, """{\"status\":\"shipped\"}""", new string('x', 400));

        Assert.NotNull(workspace.Built().Page(FirstCase).QuerySelector("#r1-2 details.call"));
    }

    [Fact]
    public void A_missing_transcript_is_said()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var page = workspace.Page("models/alpha/cases/tracking-2/index.html");

        Assert.Empty(page.QuerySelectorAll(".message"));
        Assert.Contains("The record has no transcript.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outcome_stands_in_words_and_the_error_beside_it()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var run = workspace.Page("models/beta/cases/tracking-2/index.html").QuerySelector(".run")!;

        Assert.Contains("model error", run.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("empty reply", run.QuerySelector(".run-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_forbidden_call_is_named_with_its_message()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(RunFile, """
            "toolCalls": ["order_lookup", "reship"] }
            """.Trim(), """
            "toolCalls": ["order_lookup", "reship"], "transcript": [
              { "role": "customer", "text": "Skip it." },
              { "role": "agent", "text": "One moment.", "toolCalls": [{ "name": "order_lookup" }] },
              { "role": "agent", "text": "Sent.", "toolCalls": [{ "name": "reship" }] },
              { "role": "agent", "text": "Anything else?" } ] }
            """);
        var page = workspace.Built().Page("models/alpha/cases/vip-skip/index.html");

        var decision = page.QuerySelector(".decision a")!;
        Assert.Equal("The forbidden call reship was made in message 3", decision.TextContent);
        Assert.Equal("#r1-3", decision.GetAttribute("href"));
        Assert.Equal("r1-3", page.QuerySelector("[data-decides]")!.Id);
        Assert.Equal("forbidden", page.QuerySelector("#r1-3 .call")!.GetAttribute("data-mark"));
    }

    [Fact]
    public void A_huge_message_is_cut_with_its_length_said_and_the_whole_beside_it()
    {
        var huge = string.Concat(Enumerable.Repeat("0123456789", 1_000_000));
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(RunFile, Reply, huge);
        var page = workspace.Built().Page(FirstCase);

        var message = page.GetElementById("r1-3")!;
        Assert.True(Said(message).Length < 10_000);
        Assert.Contains("of 10,000,000 characters are shown", message.QuerySelector(".cut")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../../../data/transcripts/alpha/tracking-1.json", message.QuerySelector(".cut a")!.GetAttribute("href"));
        using var whole = JsonDocument.Parse(workspace.SiteBytes("data/transcripts/alpha/tracking-1.json"));
        Assert.Equal(huge, whole.RootElement.GetProperty("runs")[0].GetProperty("transcript")[2].GetProperty("text").GetString());
    }

    [Fact]
    public void Whole_transcripts_are_published_only_where_a_page_had_to_cut()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.DoesNotContain(workspace.SiteFiles(), file => file.StartsWith("data/transcripts/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""a\u0000b""", "a\u2400b")]
    [InlineData("""a\u001b[31mb""", "a\u241b[31mb")]
    [InlineData("""a\u007fb""", "a\u2421b")]
    [InlineData("""a\u0085b""", "a\ufffdb")]
    [InlineData("""a\tb\nc""", "a\tb\nc")]
    [InlineData("""שלום \u202eabc""", "שלום \u202eabc")]
    [InlineData("""👩‍👩‍👧 ok""", "👩‍👩‍👧 ok")]
    [InlineData("""<b>**x**</b> &amp;""", "<b>**x**</b> &amp;")]
    public void What_was_said_is_text_whatever_it_holds(string json, string shown)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(RunFile, Reply, json);

        Assert.Equal(shown, Said(workspace.Built().Page(FirstCase).GetElementById("r1-3")!));
    }

    [Fact]
    public void The_direction_of_what_was_said_is_its_own()
    {
        using var workspace = SiteWorkspace.Minimal().Built();

        Assert.All(workspace.Page(FirstCase).QuerySelectorAll(".said"), said => Assert.Equal("auto", said.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("all", 8)]
    [InlineData("traps-and-failures", 6)]
    [InlineData("none", 0)]
    public void The_site_says_which_conversations_have_a_page(string setting, int pages)
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("data/site.yaml", workspace.Files.Read("data/site.yaml") + $"\nevidence: {setting}\n");
        workspace.Built();

        Assert.Equal(pages, workspace.Pages().Count(file => file.Contains("/cases/", StringComparison.Ordinal) && file.StartsWith("models/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Neighbouring_cases_and_other_models_are_a_link_away()
    {
        using var workspace = SiteWorkspace.Minimal().Built();
        var page = workspace.Page("models/alpha/cases/tracking-1/index.html");

        Assert.Equal("../tracking-2/", Relative(page.QuerySelector("a[rel=next]")!));
        Assert.Equal("../third-party-1/", Relative(page.QuerySelector("a[rel=prev]")!));
        Assert.Contains(page.QuerySelectorAll(".elsewhere a"), link => link.GetAttribute("href")!.EndsWith("models/beta/cases/tracking-1/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gzipped_run_gives_the_same_pages_in_any_order_of_its_records()
    {
        using var plain = SiteWorkspace.Minimal().Built();
        using var zipped = SiteWorkspace.Minimal();
        var records = JsonDocument.Parse(zipped.Files.Read(RunFile)).RootElement;
        var reversed = JsonSerializer.SerializeToUtf8Bytes(records.EnumerateObject().ToDictionary(
            member => member.Name, member => member.Name == "conversations" ? (object)member.Value.EnumerateArray().Reverse().ToArray() : member.Value));
        zipped.Files.Delete(RunFile);
        zipped.Files.Write(RunFile + ".gz", Gzipped(reversed));
        zipped.Built();

        Assert.All(plain.Pages().Where(file => file.StartsWith("models/alpha/cases/", StringComparison.Ordinal)), file =>
            Assert.Equal(plain.SiteBytes(file), zipped.SiteBytes(file)));
    }

    [Fact]
    public void A_broken_transcript_stops_the_build_at_its_place()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Replace(RunFile, """{ "role": "customer", "text": "Where is my order?" }""", """{ "role": "nobody", "text": "Where is my order?" }""");

        Assert.Contains(workspace.Build().Diagnostics, diagnostic => diagnostic.Location.Path == RunFile && diagnostic.Location.Line == 11);
        Assert.False(Directory.Exists(workspace.Site));
    }

    private static string Said(IElement message) => message.QuerySelector(".said")!.TextContent;

    private static string Relative(IElement link) => "../" + string.Join('/', link.GetAttribute("href")!.Split('/')[^2..]);

    private static byte[] Gzipped(byte[] content)
    {
        using var stored = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(stored, System.IO.Compression.CompressionLevel.Fastest))
        {
            zip.Write(content);
        }

        return stored.ToArray();
    }
}
