using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>A text that knows its place.</summary>
/// <param name="Where">In words.</param>
internal sealed record PublishedProse(string Where, ProseText Text);

/// <summary>A text whose file is known.</summary>
/// <param name="Where">In words.</param>
internal sealed record PublishedFact(string Path, string Where, string Text);

/// <summary>Every text outside of transcripts that a page or data file prints, with words for where it stands.</summary>
internal static class PublishedTexts
{
    private const string BenchmarkFile = "data/benchmark.yaml";
    private const string CasesFile = "data/cases.yaml";
    private const string ModelsFile = "data/models.yaml";
    private const string SiteFile = "data/site.yaml";

    public static IEnumerable<PublishedProse> Prose(BenchmarkData data) =>
    [
        .. Site(data.Site),
        .. data.Verdicts.SelectMany(Verdict),
        .. data.Pages.SelectMany(Page),
    ];

    public static IEnumerable<PublishedFact> Facts(BenchmarkData data) =>
        new[]
        {
            Benchmark(data.Benchmark),
            data.Benchmark.Cases.SelectMany(Case),
            data.Models.SelectMany(model => Model(model.Model)),
            Citation(data.Site),
            data.Models.SelectMany(model => model.Runs).SelectMany(Run),
        }.SelectMany(facts => facts).OfType<PublishedFact>();

    public static IEnumerable<PublishedProse> Site(SiteFacts site)
    {
        yield return new PublishedProse("the title", site.Title);
        yield return new PublishedProse("the question", site.Question);
        if (site.Kicker is { } kicker)
        {
            yield return new PublishedProse("the kicker", kicker);
        }

        foreach (var pick in site.Picks)
        {
            yield return new PublishedProse("a pick's title", pick.Title);
            yield return new PublishedProse("a pick", pick.Text);
        }
    }

    public static IEnumerable<PublishedProse> Verdict(Verdict verdict)
    {
        PublishedProse?[] texts =
        [
            Prose("the headline", verdict.Headline),
            Prose("the bottom line", verdict.BottomLine),
            Prose("how it was reviewed", verdict.Reviewed?.How),
            .. verdict.Sections.Select(section => Prose("a section's title", section.Title)),
            .. verdict.Sections.Select(section => Prose("a section", section.Body)),
            .. verdict.Strong.Select(trait => Prose("a strong trait", trait)),
            .. verdict.Weak.Select(trait => Prose("a weak trait", trait)),
            .. verdict.Clusters.Select(cluster => Prose("a cluster's name", cluster.Name)),
            .. verdict.Clusters.Select(cluster => Prose("a cluster's read", cluster.Read)),
            .. verdict.AtAGlance.Values.Select(remark => Prose("a remark at a glance", remark)),
        ];
        return texts.OfType<PublishedProse>();
    }

    public static IEnumerable<PublishedProse> Page(HandWrittenPage page)
    {
        yield return new PublishedProse("the title", page.Title);
        yield return new PublishedProse("the page", page.Body);
        if (page.Description is { } description)
        {
            yield return new PublishedProse("the description", description);
        }
    }

    private static IEnumerable<PublishedFact?> Benchmark(Benchmark benchmark) =>
    [
        Fact(BenchmarkFile, "the benchmark's name", benchmark.Name),
        Fact(BenchmarkFile, "the benchmark's version", benchmark.Version),
        Fact(BenchmarkFile, "the desk's name", benchmark.Desk?.Name),
        Fact(BenchmarkFile, "what the desk is about", benchmark.Desk?.About),
        .. benchmark.Buckets.Select(bucket => Fact(BenchmarkFile, $"the name of bucket {bucket.Id}", bucket.Name)),
        .. benchmark.Buckets.Select(bucket => Fact(BenchmarkFile, $"the ideal of bucket {bucket.Id}", bucket.Ideal)),
        .. benchmark.UseCases.Select(useCase => Fact(BenchmarkFile, $"the name of use case {useCase.Id}", useCase.Name)),
        .. benchmark.Traps.Select(trap => Fact(BenchmarkFile, $"the name of trap {trap.Id}", trap.Name)),
        .. benchmark.Traps.SelectMany(trap => trap.Forbidden.Select(call => Fact(BenchmarkFile, $"a forbidden call of trap {trap.Id}", call))),
        .. benchmark.Mechanisms.Select(mechanism => Fact(BenchmarkFile, $"the name of mechanism {mechanism.Id}", mechanism.Name)),
        .. benchmark.Tiers.Select(tier => Fact(BenchmarkFile, "the sign of a tier", tier.Sign)),
        .. benchmark.Tiers.Select(tier => Fact(BenchmarkFile, "the word of a tier", tier.Word)),
        .. benchmark.Badges.Select(badge => Fact(BenchmarkFile, $"the name of badge {badge.Id}", badge.Name)),
    ];

    private static IEnumerable<PublishedFact?> Case(SupportCase supportCase) =>
    [
        Fact(CasesFile, $"the title of case {supportCase.Id}", supportCase.Title),
        Fact(CasesFile, $"the opening of case {supportCase.Id}", supportCase.Opening),
        Fact(CasesFile, $"the order of case {supportCase.Id}", supportCase.Order),
    ];

    private static IEnumerable<PublishedFact?> Model(BenchmarkedModel model) =>
    [
        Fact(ModelsFile, $"the name of model {model.Id}", model.Name),
        Fact(ModelsFile, $"the lab of model {model.Id}", model.Lab),
        Fact(ModelsFile, $"the reasoning of model {model.Id}", model.Reasoning),
        Fact(ModelsFile, $"the API id of model {model.Id}", model.ApiId),
    ];

    private static IEnumerable<PublishedFact?> Citation(SiteFacts site) =>
    [
        .. (site.Citation?.Authors ?? []).Select(author => Fact(SiteFile, "an author in the citation", author)),
        Fact(SiteFile, "the address in the citation", site.Citation?.Url),
        Fact(SiteFile, "the source of the published figures", site.Published?.Source),
        Fact(SiteFile, "the date of the published figures", site.Published?.Date),
        Fact(SiteFile, "the address of the published figures", site.Published?.Url?.ToString()),
        Fact(SiteFile, "the canary", site.Canary),
    ];

    private static IEnumerable<PublishedFact?> Run(Run run) =>
        [Fact(run.Path, "the harness", run.Harness), Fact(run.Path, "the judge", run.Judge), Fact(run.Path, "the simulator", run.Simulator)];

    private static PublishedProse? Prose(string where, ProseText? text) => text is null ? null : new PublishedProse(where, text);

    private static PublishedFact? Fact(string path, string where, string? text) => text is null ? null : new PublishedFact(path, where, text);
}
