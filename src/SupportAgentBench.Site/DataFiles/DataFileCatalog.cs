using System.Collections.Immutable;
using System.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Pages.Data;

namespace SupportAgentBench.Site.DataFiles;

/// <summary>Describes every data file by the table or schema it is written by, so that the data page cannot drift from the files.</summary>
internal static class DataFileCatalog
{
    /// <param name="canary">Whether CSV files have the column that marks them as benchmark data.</param>
    public static ImmutableArray<DataFileDescription> Of(Board board, bool canary) =>
    [
        new(
            "data/board.csv", "A row per model and metric: what the leaderboard and the cards show. An empty number is n/a.",
            [("board.csv", Route.BoardCsv)], Columns(BoardCsvWriter.Table, canary), Schema: null),
        new(
            "data/conversations/<model>.csv",
            "A row per conversation on record in the runs that count: outcome and scores, no text. Runs that were excluded are not in it, so that its rows add up to the counts of board.json.",
            PerModel(board, Route.ConversationsCsv), Columns(ConversationsCsvWriter.Table, canary), Schema: null),
        Json("board", "data/board.json", "Every published number, with its exact fraction, every tested pair, and what models are compared by. A null is n/a and has its reason in why, in the same object.", [("board.json", Route.BoardJson)]),
        Json("model", "data/models/<model>.json", "Every number on a model's page: its object of board.json, then buckets, use cases, traps, runs, rivals and the pairs with them.", PerModel(board, Route.ModelJson)),
        Json("transcripts", "data/transcripts/<model>/<case>.json", "Whole conversations; only where an evidence page had to cut a text, and linked from there.", []),
        Json("manifest", "data/manifest.json", "What the site was made from and by: with these files, this program and this address it can be built again to the byte (sab verify).", [("manifest.json", Route.Manifest)]),
    ];

    private static DataFileDescription Json(string schema, string path, string text, ImmutableArray<(string Text, Route Route)> files) =>
        new(path, text, files, DataSchemas.MembersOf(schema), DataSchemas.RouteOf(schema));

    private static ImmutableArray<(string Text, Route Route)> PerModel(Board board, Func<ModelId, Route> route) =>
        [.. board.Models.Select(model => (model.Model.Name, route(model.Model.Id)))];

    private static ImmutableArray<DataPartRow> Columns<TRow>(CsvTable<TRow> table, bool canary) =>
    [
        .. table.Columns.Select(column => new DataPartRow(column.Name, Words(column.Holds), column.Meaning)),
        .. canary ? [new DataPartRow(CsvTable<TRow>.Canary, Words(CellKind.Text), "Marks the file as benchmark data.")] : ImmutableArray<DataPartRow>.Empty,
    ];

    private static string Words(CellKind kind) => kind switch
    {
        CellKind.Text => "text",
        CellKind.Number => "number",
        CellKind.Truth => "true or false",
        _ => throw new UnreachableException(),
    };
}
