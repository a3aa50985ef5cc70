using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>Every text outside of transcripts that a page or data file prints, with words for where it stands.</summary>
internal static class PublishedTexts
{
    /// <summary>Texts that know their place.</summary>
    public static IEnumerable<(string Where, ProseText Text)> Prose(BenchmarkData data) =>
    [
        .. Site(data.Site),
        .. data.Verdicts.SelectMany(Verdict),
        .. data.Pages.SelectMany(Page),
    ];

    /// <summary>Texts whose file is known.</summary>
    public static IEnumerable<(string Path, string Where, string Text)> Facts(BenchmarkData data) =>
        new[]
        {
            Some("data/benchmark.yaml", Benchmark(data.Benchmark)),
            Some("data/cases.yaml", data.Benchmark.Cases.SelectMany(Case)),
            Some("data/models.yaml", data.Models.SelectMany(model => Model(model.Model))),
            Some("data/site.yaml", Citation(data.Site)),
            data.Models.SelectMany(model => model.Runs).SelectMany(run => Some(run.Path, Run(run))),
        }.SelectMany(texts => texts);

    private static IEnumerable<(string Path, string Where, string Text)> Some(string path, IEnumerable<(string Where, string? Text)> texts) =>
        texts.Where(each => each.Text is not null).Select(each => (path, each.Where, each.Text!));

    public static IEnumerable<(string Where, ProseText Text)> Site(SiteFacts site)
    {
        yield return ("the title", site.Title);
        yield return ("the question", site.Question);
        if (site.Kicker is { } kicker)
        {
            yield return ("the kicker", kicker);
        }

        foreach (var pick in site.Picks)
        {
            yield return ("a pick's title", pick.Title);
            yield return ("a pick", pick.Text);
        }
    }

    public static IEnumerable<(string Where, ProseText Text)> Verdict(Verdict verdict)
    {
        (string Where, ProseText? Text)[] texts =
        [
            ("the headline", verdict.Headline),
            ("the bottom line", verdict.BottomLine),
            ("how it was reviewed", verdict.Reviewed?.How),
            .. verdict.Sections.Select(section => ("a section's title", (ProseText?)section.Title)),
            .. verdict.Sections.Select(section => ("a section", (ProseText?)section.Body)),
            .. verdict.Strong.Select(trait => ("a strong trait", (ProseText?)trait)),
            .. verdict.Weak.Select(trait => ("a weak trait", (ProseText?)trait)),
            .. verdict.Clusters.Select(cluster => ("a cluster's name", (ProseText?)cluster.Name)),
            .. verdict.Clusters.Select(cluster => ("a cluster's read", cluster.Read)),
            .. verdict.AtAGlance.Values.Select(remark => ("a remark at a glance", (ProseText?)remark)),
        ];
        return texts.Where(each => each.Text is not null).Select(each => (each.Where, each.Text!));
    }

    public static IEnumerable<(string Where, ProseText Text)> Page(HandWrittenPage page)
    {
        yield return ("the title", page.Title);
        yield return ("the page", page.Body);
        if (page.Description is { } description)
        {
            yield return ("the description", description);
        }
    }

    private static IEnumerable<(string Where, string? Text)> Benchmark(Benchmark benchmark) =>
    [
        ("the benchmark's name", benchmark.Name),
        ("the desk's name", benchmark.Desk?.Name),
        ("what the desk is about", benchmark.Desk?.About),
        .. benchmark.Buckets.Select(bucket => ($"the ideal of bucket {bucket.Id}", (string?)bucket.Ideal)),
        .. benchmark.UseCases.Select(useCase => ($"the name of use case {useCase.Id}", (string?)useCase.Name)),
        .. benchmark.Traps.Select(trap => ($"the name of trap {trap.Id}", (string?)trap.Name)),
        .. benchmark.Mechanisms.Select(mechanism => ($"the name of mechanism {mechanism.Id}", (string?)mechanism.Name)),
    ];

    private static IEnumerable<(string Where, string? Text)> Case(SupportCase supportCase) =>
    [
        ($"the title of case {supportCase.Id}", supportCase.Title),
        ($"the opening of case {supportCase.Id}", supportCase.Opening),
        ($"the order of case {supportCase.Id}", supportCase.Order),
    ];

    private static IEnumerable<(string Where, string? Text)> Model(BenchmarkedModel model) =>
    [
        ($"the name of model {model.Id}", model.Name),
        ($"the lab of model {model.Id}", model.Lab),
        ($"the reasoning of model {model.Id}", model.Reasoning),
        ($"the API id of model {model.Id}", model.ApiId),
    ];

    private static IEnumerable<(string Where, string? Text)> Citation(SiteFacts site) =>
    [
        .. (site.Citation?.Authors ?? []).Select(author => ("an author in the citation", (string?)author)),
        ("the address in the citation", site.Citation?.Url),
        ("the source of the published figures", site.Published?.Source),
    ];

    private static IEnumerable<(string Where, string? Text)> Run(Run run) =>
        [("the harness", run.Harness), ("the judge", run.Judge), ("the simulator", run.Simulator)];
}
