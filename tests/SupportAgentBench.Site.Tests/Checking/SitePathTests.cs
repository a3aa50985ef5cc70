using SupportAgentBench.Site.Checking;

namespace SupportAgentBench.Site.Tests.Checking;

/// <summary>Addresses inside a site lead where a browser goes, to the file that is served there.</summary>
public sealed class SitePathTests
{
    [Theory]
    [InlineData("models/a/cases/b/", "../../../../models/c/cases/b/", "models/c/cases/b/index.html")]
    [InlineData("models/a/cases/b/", "../../../../", "index.html")]
    [InlineData("models/a/", "../../assets/site.css", "assets/site.css")]
    [InlineData("models/a/", "../b", "models/b")]
    [InlineData("models/a/", "metrics/cost/", "models/a/metrics/cost/index.html")]
    [InlineData("models/a/", "..", "models/index.html")]
    [InlineData("models/a/", ".", "models/a/index.html")]
    [InlineData("models/a/", "./metrics/../cards/./x", "models/a/cards/x")]
    [InlineData("models/a/", "..b/", "models/a/..b/index.html")]
    [InlineData("", "by//cost/", "by/cost/index.html")]
    [InlineData("", "/by/cost/", "by/cost/index.html")]
    [InlineData("", "", "index.html")]
    public void An_address_leads_to_a_file(string folder, string address, string file)
    {
        var buffer = new char[SitePath.MostCharacters];

        var length = SitePath.Resolve(folder, address, buffer);

        Assert.Equal(file, new string(buffer, 0, length));
    }

    [Theory]
    [InlineData("", "../")]
    [InlineData("models/", "../../x")]
    [InlineData("models/", "a/../../../x")]
    public void An_address_that_climbs_out_of_the_site_leads_nowhere(string folder, string address) =>
        Assert.Equal(-1, SitePath.Resolve(folder, address, new char[SitePath.MostCharacters]));

    [Fact]
    public void An_address_longer_than_any_leads_nowhere_and_is_told_from_one_that_climbs_out()
    {
        var address = new string('a', SitePath.MostCharacters);

        Assert.True(SitePath.IsTooLong("models/", address));
        Assert.False(SitePath.IsTooLong("models/", "../../x"));
        Assert.Equal(-1, SitePath.Resolve("models/", address, new char[SitePath.MostCharacters]));
    }
}
