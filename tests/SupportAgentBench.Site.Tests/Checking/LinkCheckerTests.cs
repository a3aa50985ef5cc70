using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Checking;

namespace SupportAgentBench.Site.Tests.Checking;

public class LinkCheckerTests
{
    private static readonly string[] Files =
    [
        "index.html", "404.html", "models/a/index.html", "models/b/index.html", "models/a.md", "assets/site.css", "assets/icons.svg", "assets/größe x.svg",
    ];

    private static readonly SourceLocation Place = new("templates/pages/report.html", 4, 7);

    [Theory]
    [InlineData("index.html", "./")]
    [InlineData("index.html", "models/a/")]
    [InlineData("index.html", "models/a/index.html")]
    [InlineData("index.html", "models/a/?sort=cost#top")]
    [InlineData("index.html", "models/./b/../a/")]
    [InlineData("index.html", "assets/gr%C3%B6%C3%9Fe%20x.svg")]
    [InlineData("index.html", "assets/icons.svg#badge")]
    [InlineData("index.html", "#")]
    [InlineData("models/a/index.html", "../../")]
    [InlineData("models/a/index.html", "../..")]
    [InlineData("models/a/index.html", "../b/")]
    [InlineData("models/a/index.html", "../a.md")]
    [InlineData("models/a/index.html", "../../assets/site.css?v=1")]
    [InlineData("models/a/index.html", "../../models/b/")]
    [InlineData("models/a/index.html", "../../index.html")]
    [InlineData("models/a/index.html", "../../assets/icons.svg#badge")]
    [InlineData("404.html", "https://example.org/x/models/a/")]
    [InlineData("404.html", "https://example.org/x/")]
    [InlineData("index.html", "https://elsewhere.org/page?a=b#c")]
    [InlineData("index.html", "HTTP://elsewhere.org")]
    [InlineData("index.html", "mailto:someone@example.org")]
    [InlineData("index.html", "data:image/svg+xml,%3Csvg%20/%3E")]
    public void A_link_that_leads_somewhere_is_fine(string page, string link) =>
        Assert.Empty(Check(page, Link(link)));

    [Theory]
    [InlineData("SAB5001", "index.html", "models/c/")]
    [InlineData("SAB5001", "index.html", "models/a")]
    [InlineData("SAB5001", "index.html", "Models/a/")]
    [InlineData("SAB5001", "models/a/index.html", "models/a/")]
    [InlineData("SAB5001", "index.html", "models/")]
    [InlineData("SAB5001", "404.html", "https://example.org/x/nowhere/")]
    [InlineData("SAB5002", "index.html", "#nowhere")]
    [InlineData("SAB5002", "index.html", "models/a/#nowhere")]
    [InlineData("SAB5002", "404.html", "#nowhere")]
    [InlineData("SAB5002", "models/a.md", "#nowhere")]
    [InlineData("SAB5002", "models/a/index.html", "../../#nowhere")]
    [InlineData("SAB5003", "index.html", "models/a/#no where")]
    [InlineData("SAB5003", "models/a/index.html", "../../models/a/#no\\where")]
    [InlineData("SAB5003", "index.html", "../outside/")]
    [InlineData("SAB5003", "models/a/index.html", "../../../")]
    [InlineData("SAB5003", "models/a/index.html", "%2e%2e/%2e%2e/%2e%2e/")]
    [InlineData("SAB5003", "index.html", "/models/a/")]
    [InlineData("SAB5003", "index.html", "//elsewhere.org/")]
    [InlineData("SAB5003", "index.html", "javascript:alert(1)")]
    [InlineData("SAB5003", "index.html", "java\tscript:alert(1)")]
    [InlineData("SAB5003", "index.html", "data:text/html,x")]
    [InlineData("SAB5003", "index.html", "https://")]
    [InlineData("SAB5003", "index.html", "https:models/a/")]
    [InlineData("SAB5003", "index.html", "")]
    [InlineData("SAB5003", "index.html", "models\\a\\")]
    [InlineData("SAB5003", "index.html", "models/a /")]
    public void A_link_that_leads_nowhere_is_an_error_at_its_place_in_the_template(string code, string page, string link)
    {
        var finding = Assert.Single(Check(page, Link(link)));

        Assert.Equal(code, finding.Descriptor.Id);
        Assert.Equal(Place, finding.Location);
        Assert.StartsWith($"{page}: ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_link_proposes_the_nearest_page() =>
        Assert.Equal(
            "index.html: the link 'modles/a/' leads to 'modles/a/index.html', which is not part of the site (did you mean 'models/a/index.html'?)",
            Assert.Single(Check("index.html", Link("modles/a/"))).Message);

    [Fact]
    public void A_very_long_link_is_an_error_and_shown_in_part() =>
        Assert.InRange(Assert.Single(Check("index.html", Link(new string('x', 100_000)))).Message.Length, 1, 500);

    [Theory]
    [InlineData("models/a/#r1-4")]
    [InlineData("models/a/#%72%31-4")]
    [InlineData("models/a/#gr%C3%B6%C3%9Fe")]
    public void A_link_to_an_id_is_checked_whichever_page_comes_first(string link)
    {
        SiteReference[] target = [Id("r1-4"), Id("größe")];

        var before = new LinkChecker(Files);
        before.Add("models/a/index.html", target);
        before.Add("index.html", [Link(link)]);
        var after = new LinkChecker(Files);
        after.Add("index.html", [Link(link)]);
        after.Add("models/a/index.html", target);

        Assert.Empty(before.Findings());
        Assert.Empty(after.Findings());
    }

    [Fact]
    public void A_link_to_a_missing_id_is_found_whichever_page_comes_first()
    {
        foreach (var targetFirst in new[] { true, false })
        {
            var checker = new LinkChecker(Files);
            var add = new (string, SiteReference[])[] { ("models/a/index.html", [Id("r1-4")]), ("index.html", [Link("models/a/#r1-5")]) };
            foreach (var (page, references) in targetFirst ? add : [.. add.Reverse()])
            {
                checker.Add(page, references);
            }

            Assert.Equal(
                "index.html: the link 'models/a/#r1-5' leads to 'models/a/index.html#r1-5', an id that this page does not have (did you mean 'r1-4'?)",
                Assert.Single(checker.Findings()).Message);
        }
    }

    [Fact]
    public void A_page_may_link_to_its_own_ids_before_they_come() =>
        Assert.Empty(Check("index.html", Link("#rows"), Id("rows")));

    [Fact]
    public void An_id_twice_in_one_page_is_an_error_and_on_two_pages_is_none()
    {
        Assert.Equal("SAB5004", Assert.Single(Check("index.html", Id("a"), Id("b"), Id("a"))).Descriptor.Id);

        var checker = new LinkChecker(Files);
        checker.Add("index.html", [Id("a")]);
        checker.Add("404.html", [Id("a")]);
        Assert.Empty(checker.Findings());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    public void An_id_that_no_link_can_name_is_an_error(string id) =>
        Assert.Equal("SAB5005", Assert.Single(Check("index.html", Id(id))).Descriptor.Id);

    [Fact]
    public void A_mistake_of_a_layout_is_told_once_for_all_pages_whatever_their_order()
    {
        string[] pages = [.. Enumerable.Range(0, 200).Select(number => FormattableString.Invariant($"p{number:000}/index.html"))];
        foreach (var order in new[] { pages, [.. pages.Reverse()] })
        {
            var checker = new LinkChecker(pages);
            Parallel.ForEach(order, page => checker.Add(page, [Link("../no-such-page-anywhere/"), Link("../no-such-page-anywhere/")]));

            Assert.Equal(
                "p000/index.html: the link '../no-such-page-anywhere/' leads to 'no-such-page-anywhere/index.html', which is not part of the site; the same on 199 more",
                Assert.Single(checker.Findings()).Message);
        }
    }

    [Fact]
    public void What_is_wrong_on_a_page_is_not_told_again_of_its_twin()
    {
        var twin = new SiteReference(SiteReferenceKind.Link, "../models/c.md", new SourceLocation("models/a.md"));
        var alone = new LinkChecker(Files);
        alone.Add("models/a.md", [twin]);
        var both = new LinkChecker(Files);
        both.Add("models/a.md", [twin]);
        both.Add("models/a/index.html", [Link("../c/")]);

        Assert.Equal("models/a.md", Assert.Single(alone.Findings()).Location.Path);
        Assert.Equal(Place, Assert.Single(both.Findings()).Location);
    }

    [Fact]
    public void A_path_given_twice_is_one_file()
    {
        var checker = new LinkChecker([.. Files, "index.html"]);
        checker.Add("models/a/index.html", [Link("../../")]);

        Assert.Empty(checker.Findings());
    }

    private static SiteReference Link(string value) => new(SiteReferenceKind.Link, value, Place);

    private static SiteReference Id(string value) => new(SiteReferenceKind.Id, value, Place);

    private static Diagnostic[] Check(string page, params SiteReference[] references)
    {
        var checker = new LinkChecker(Files, new Uri("https://example.org/x/"));
        foreach (var other in Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != page))
        {
            checker.Add(other, []);
        }

        checker.Add(page, references);
        return [.. checker.Findings()];
    }
}
