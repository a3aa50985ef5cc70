using System.Text;
using SupportAgentBench.Cli.Preview;

namespace SupportAgentBench.Cli.Tests.Preview;

public sealed class PageInjectionTests
{
    [Fact]
    public void The_preview_stands_before_the_scripts_of_the_page() =>
        Assert.Matches("(?s)<title>x</title>.*client\\.js.*site\\.js", Inject("<head><title>x</title><script src=\"site.js\"></script></head>"));

    [Fact]
    public void A_page_without_a_head_gets_it_in_front() => Assert.StartsWith("<meta name=\"sab-preview\"", Inject("<p>x</p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")]
    [InlineData("script-src 'self'; style-src 'self'; connect-src 'self'", "script-src 'self'; style-src 'self'; connect-src 'self'")]
    [InlineData("script-src 'none'", "script-src 'self'; style-src 'self'; connect-src 'self'")]
    [InlineData("script-src https://x.example", "script-src https://x.example 'self'; style-src 'self'; connect-src 'self'")]
    public void A_policy_is_opened_as_far_as_needed(string policy, string relaxed) =>
        Assert.Contains($"content=\"{relaxed}\"", Inject($"<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"></head>"), StringComparison.Ordinal);

    [Fact]
    public void Names_cannot_become_mark_up() =>
        Assert.Contains("content=\"&lt;b&quot;\"", Encoding.UTF8.GetString(PageInjection.Into("<head></head>"u8, "/", "<b\"", "1")), StringComparison.Ordinal);

    private static string Inject(string html) => Encoding.UTF8.GetString(PageInjection.Into(Encoding.UTF8.GetBytes(html), "/base/.sab-preview/", "index.html", "1"));
}
