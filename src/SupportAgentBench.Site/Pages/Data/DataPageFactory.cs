using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;

namespace SupportAgentBench.Site.Pages.Data;

/// <summary>Makes the data page from what the writers of the files say of them.</summary>
/// <param name="frames">Frames of pages.</param>
public sealed class DataPageFactory(PageFrameFactory frames)
{
    public DataPage Make(Board board, ImmutableArray<DataFileDescription> files) => new()
    {
        Page = frames.For(Route.DataPage, "Data", "Every published number as JSON and CSV, explained column by column."),
        Files = [.. files.Select(Section)],
        Example = Example(board),
    };

    private static DataFileSection Section(DataFileDescription file, int index) => new(
        FormattableString.Invariant($"file-{index + 1}"),
        file.Path,
        file.Text,
        [.. file.Files.Select(each => new DataFileLink(each.Text, Route.DataPage.To(each.Route)))],
        file.Schema is { } schema ? Route.DataPage.To(schema) : null,
        file.Schema is null ? "Column" : "Member",
        file.Parts);

    // The first model that has the number. What counts is said by the columns: an error of the model is not resolved, one of the
    // harness is left out, and a conversation that was not judged has no value.
    private static DataExample? Example(Board board)
    {
        if (board.Models.FirstOrDefault(model => model[MetricCatalog.Resolution].Median is not null) is not { } model)
        {
            return null;
        }

        var file = $"{model.Model.Id}.csv";
        return new DataExample(
            model.Model.Name,
            MetricCatalog.Resolution.Name,
            FigureCells.Headline(model[MetricCatalog.Resolution]),
            file,
            $"""
            import pandas
            rows = pandas.read_csv("{file}").query("bucket == 'solvable' and status != 'harnessError'")
            print(rows.resolved.where(rows.status == "ok", 0).groupby(rows.run).mean().median())
            """,
            $"""
            rows <- subset(read.csv("{file}"), bucket == "solvable" & status != "harnessError")
            rows$resolved[rows$status == "modelError"] <- 0
            print(median(tapply(rows$resolved, rows$run, mean, na.rm = TRUE), na.rm = TRUE))
            """,
            $"""
            SELECT median(share) FROM (
              SELECT avg(CASE status WHEN 'ok' THEN resolved ELSE 0 END) AS share FROM '{file}'
              WHERE bucket = 'solvable' AND status <> 'harnessError' GROUP BY run);
            """);
    }
}
