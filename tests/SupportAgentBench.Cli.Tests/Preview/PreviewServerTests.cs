using System.Net;
using SupportAgentBench.Cli.Preview;

namespace SupportAgentBench.Cli.Tests.Preview;

public sealed class PreviewServerTests
{
    [Fact]
    public async Task The_root_leads_to_the_base_path_of_production()
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(PreviewDesk.Base, response.Headers.Location?.OriginalString);
        Assert.EndsWith(PreviewDesk.Base, desk.Session.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_path_beyond_ascii_is_led_to_as_addresses_hold_it()
    {
        await using var desk = await PreviewDesk.OpenAsync(workspace =>
        {
            var site = workspace.At("data/site.yaml");
            File.WriteAllText(site, File.ReadAllText(site).Replace("/mini/", "/ber%C3%AFcht/", StringComparison.Ordinal));
        });

        using var root = await desk.GetAsync("/");
        using var folder = await desk.GetAsync("/ber%C3%AFcht/models/alpha");

        Assert.Equal("/ber%C3%AFcht/", root.Headers.Location?.OriginalString);
        Assert.Equal("/ber%C3%AFcht/models/alpha/", folder.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("models/alpha/", "text/html; charset=utf-8")]
    [InlineData("models/alpha.md", "text/markdown; charset=utf-8")]
    [InlineData("data/board.json", "application/json; charset=utf-8")]
    [InlineData("assets/site.css", "text/css; charset=utf-8")]
    [InlineData("assets/social-card.png", "image/png")]
    public async Task Pages_and_files_come_with_their_type_and_are_not_kept(string path, string type)
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.GetAsync(PreviewDesk.Base + path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_the_sites_own_with_status_404()
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.GetAsync(PreviewDesk.Base + "nowhere/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Mini board", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_page()
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.GetAsync(PreviewDesk.Base + "models/alpha");

        Assert.Equal(PreviewDesk.Report, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("%2e%2e/data/site.yaml")]
    [InlineData("..%2fdata/site.yaml")]
    [InlineData("%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd")]
    [InlineData("assets/..%5c..%5cdata%5csite.yaml")]
    [InlineData("data/site.yaml")]
    [InlineData("templates/layouts/page.html")]
    [InlineData(".sab-preview/../../data/site.yaml")]
    [InlineData(".sab-preview/waiting.html")]
    public async Task No_address_leads_out_of_the_site(string path)
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.GetAsync(PreviewDesk.Base + path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("sab-site/1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("localhost:1")]
    [InlineData("192.168.0.1")]
    public async Task A_host_that_is_not_this_machine_is_refused(string host)
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.SendAsync(HttpMethod.Get, PreviewDesk.Base, host);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_names_of_this_machine_are_let_in(string host)
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.SendAsync(HttpMethod.Get, PreviewDesk.Base, $"{host}:{desk.Session.Address.Port}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_changed_from_a_browser(string method)
    {
        await using var desk = await PreviewDesk.OpenAsync();

        using var response = await desk.SendAsync(new HttpMethod(method), PreviewDesk.Base);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_page_is_the_built_one_but_for_what_is_added_to_its_head()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        desk.Workspace.Sab("build");
        var built = await File.ReadAllTextAsync(desk.Workspace.At("site/models/beta/index.html"));

        var served = await desk.TextAsync(PreviewDesk.Base + "models/beta/");

        var added = served.Split('\n').Except(built.Split('\n')).ToArray();
        // The policy of the site's own pages lets in what a preview needs already.
        Assert.All(added, line => Assert.Contains("sab-preview", line, StringComparison.Ordinal));
        Assert.Equal(3, added.Length);
        Assert.DoesNotContain("sab-preview", built, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_security_policy_lets_the_preview_in_and_nothing_else()
    {
        await using var desk = await PreviewDesk.OpenAsync();

        var page = await desk.TextAsync(PreviewDesk.Report);

        var policy = page.Split('\n').Single(line => line.Contains("Content-Security-Policy", StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_exchanged_for_a_free_one_unless_it_was_asked_for()
    {
        await using var desk = await PreviewDesk.OpenAsync();
        var taken = desk.Session.Address.Port;

        await using var other = await PreviewServer.StartAsync(new PortChoice(taken, MayDiffer: true), _ => Task.CompletedTask);

        Assert.NotEqual(taken, other.Port);
        await Assert.ThrowsAsync<UsageException>(() => PreviewServer.StartAsync(new PortChoice(taken, MayDiffer: false), _ => Task.CompletedTask));
    }
}
