using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.DataFiles;
using SupportAgentBench.Site.Feeds;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Plans the evidence pages of a model: its runs are read once, side by side, and every page is made from what was just read.</summary>
/// <param name="board">For the heads of data files.</param>
/// <param name="data">Whose conversations.</param>
/// <param name="transcripts">Where their texts are.</param>
/// <param name="index">Which of them have a page.</param>
/// <param name="factory">Makes the pages.</param>
/// <param name="sources">What of runs they are made from.</param>
internal sealed class EvidenceSeries(Board board, BenchmarkData data, Transcripts transcripts, EvidenceIndex index, EvidencePageFactory factory, RunSources sources)
{
    public PlannedSeries Of(ModelSummary model)
    {
        var id = model.Model.Id;
        var runs = data.Models.First(results => results.Model.Id == id).Runs;
        ImmutableArray<PageSource> madeFrom = [sources.All];
        ImmutableArray<SupportCase> cases = [.. data.Benchmark.Cases.Where(supportCase => index.PageOf(id, supportCase) is not null)];
        return new PlannedSeries(
            [.. cases.Select(supportCase => new SeriesPage(Route.Evidence(id, supportCase.Id), madeFrom))],
            [.. WithLongRecord(runs).Where(supportCase => index.PageOf(id, supportCase) is not null).Select(supportCase => Route.TranscriptsJson(id, supportCase.Id))],
            (diagnostics, page, file) => Make(model, runs, cases, diagnostics, page, file))
        {
            Changed = PageDates.OfRuns(model),
            One = route => (diagnostics, page, file) =>
                Make(model, runs, cases, diagnostics, page, file, supportCase => Route.Evidence(id, supportCase.Id) == route || Route.TranscriptsJson(id, supportCase.Id) == route),
        };
    }

    private void Make(
        ModelSummary model,
        ImmutableArray<Run> runs,
        ImmutableArray<SupportCase> cases,
        DiagnosticBag diagnostics,
        Action<PlannedPage> page,
        Action<PlannedFile> file,
        Func<SupportCase, bool>? isWanted = null)
    {
        ImmutableArray<PlacedCase> wanted = [.. cases.Select((supportCase, place) => new PlacedCase(place, supportCase)).Where(each => isWanted is null || isWanted(each.Case))];
        if (wanted.IsEmpty)
        {
            return;
        }

        var visited = 0;
        transcripts.VisitCases(runs, wanted.Select(each => each.Case), diagnostics, (supportCase, recorded) =>
        {
            var place = wanted[visited++].Place;
            var neighbours = new CaseNeighbours(place == 0 ? null : cases[place - 1], place == cases.Length - 1 ? null : cases[place + 1]);
            var made = factory.Make(model, supportCase, recorded, neighbours);
            page(new PlannedPage(Route.Evidence(model.Model.Id, supportCase.Id), PageTemplates.Evidence, () => made));
            if (made.Runs.Any(run => run.Whole is not null))
            {
                file(new PlannedFile(
                    Route.TranscriptsJson(model.Model.Id, supportCase.Id),
                    output => TranscriptsJsonWriter.Write(board, model.Model.Id, supportCase.Id, recorded, data.Site.Canary, output)));
            }
        });
    }

    /// <summary>Cases whose page may have to cut a text: a text is never longer than its record.</summary>
    private static HashSet<SupportCase> WithLongRecord(ImmutableArray<Run> runs) => runs
        .SelectMany(run => run.Conversations)
        .Where(conversation => conversation.Record.Length > TextAllowance.MostOfText)
        .Select(conversation => conversation.Case)
        .ToHashSet<SupportCase>(ReferenceEqualityComparer.Instance);

    /// <summary>A case, and its place among those that have a page.</summary>
    private sealed record PlacedCase(int Place, SupportCase Case);
}
