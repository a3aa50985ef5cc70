using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of site.yaml: it names what exists.</summary>
internal static class SiteRules
{
    public static SiteFacts Check(SiteDocument document, BenchmarkRules benchmark, IdIndex<BenchmarkedModel> models, Findings findings)
    {
        if (document.DefaultSort is { } metric)
        {
            benchmark.Metrics.Find(metric, findings);
        }

        foreach (var pick in document.Picks)
        {
            models.Find(pick.Model, findings);
        }

        return new SiteFacts
        {
            Title = document.Title,
            Kicker = document.Kicker,
            Question = document.Question,
            BaseUrl = document.BaseUrl,
            DefaultSort = document.DefaultSort?.Value,
            Picks = [.. document.Picks.Select(pick => ToPick(pick, document))],
            Citation = document.Citation,
            Published = document.Published,
            Evidence = document.Evidence,
            Compare = document.Compare,
            Canary = document.Canary,
            AllowSimulated = document.AllowSimulated,
            PublishAllow = document.PublishAllow,
        };
    }

    // 'holds' is evaluated long after the file is closed, so its place is found now.
    private static Pick ToPick(PickEntry entry, SiteDocument document)
    {
        var place = entry.Holds is { } holds ? document.File.Locate([holds.Span])[0] : new SourceLocation(document.File.Path);
        var text = entry.Text ?? new ProseText(string.Empty, document.File.Path, entry.Title.Line, entry.Title.Column);
        return new Pick(entry.Title, new ModelId(entry.Model.Value), entry.Holds?.Value, place, text);
    }
}
