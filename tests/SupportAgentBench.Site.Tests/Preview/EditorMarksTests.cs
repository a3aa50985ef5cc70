namespace SupportAgentBench.Site.Tests.Preview;

/// <summary>What an editor's page says besides.</summary>
public sealed class EditorMarksTests
{
    [Fact]
    public void A_figure_says_what_it_is_bound_to() =>
        Assert.Contains("<span data-sab-figure=\"resolution.count\">", Page("Alpha resolves {{ resolution.count }}."), StringComparison.Ordinal);

    [Fact]
    public void A_claim_says_its_test_and_whether_it_can_be_told_apart() =>
        Assert.Matches("<span data-sab-claim=\"at_least\\(resolution, 0\\.1\\)\" data-sab-standing=\"It holds\\.\"><span class=\"claim\">", Page("It [resolves a tenth](<claim: at_least(resolution, 0.1)>)."));

    [Fact]
    public void A_figure_that_has_moved_says_from_where()
    {
        using var desk = new PreviewDesk();
        desk.Files.Write("data/verdicts/alpha.figures.json", """{ "format": "sab-figures/1", "model": "alpha", "figures": { "resolution": "1%" } }""");

        desk.Site.Rescan();

        Assert.Matches("data-sab-figure=\"resolution\" data-sab-moved=\"1% → [^\"]+\"", desk.Page(PreviewDesk.Report));
    }

    [Fact]
    public void Twins_and_data_hold_none_of_it()
    {
        using var desk = new PreviewDesk();
        desk.Site.Rescan();

        Assert.All(["models/alpha.md", "data/models/alpha.json", "llms.txt", "feed.xml"], path => Assert.DoesNotContain("data-sab", desk.Page(path), StringComparison.Ordinal));
    }

    private static string Page(string sentence)
    {
        using var desk = new PreviewDesk();
        desk.Say(sentence);
        desk.Site.Rescan();
        return desk.Page(PreviewDesk.Report);
    }
}
