using System.Collections.Immutable;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Site.Pages.Evidence;

namespace SupportAgentBench.Site.Pages.Leaderboard;

/// <summary>Makes the picture of models against traps; it is a table.</summary>
public static class TrapMatrixFactory
{
    /// <param name="models">In the order of the rows.</param>
    public static TrapMatrix Make(Board board, ImmutableArray<ModelSummary> models, LinkedFigures figures)
    {
        ImmutableArray<TrapRate> caught = [.. board.Traps.Where(trap => trap.Caught > 0)];
        ImmutableArray<TrapRate> held = [.. board.Traps.Where(trap => trap.Caught == 0 && trap.Runs > 0)];
        return new TrapMatrix
        {
            Columns = [.. caught.Select(trap => new TrapColumn(trap.Trap.Id.Value, trap.Trap.Name, Words.BoardRate(trap), Route.Leaderboard.To(Route.Trap(trap.Trap.Id))))],
            Rows =
            [
                .. models.Select(model => new TrapMatrixRow(
                    model.Model.Name,
                    Route.Leaderboard.To(Route.Model(model.Model.Id)),
                    [.. caught.Select(trap => Cell(model[trap.Trap.Id], figures.Trap(board.Benchmark, model, trap.Trap)))])),
            ],
            HeldByAll = held.IsEmpty
                ? string.Empty
                : $"{Words.Counted(held.Length, "trap")} caught no model in any run: {string.Join(", ", held.Select(trap => trap.Trap.Name))}.",
        };
    }

    private static TrapCell Cell(TrapOutcome outcome, Link evidence) => outcome.Runs == 0
        ? new TrapCell("n/a", "not scored in any run", "none", evidence)
        : new TrapCell(
            CountFormat.Slash(outcome.Caught, outcome.Runs),
            outcome.Caught == 0 ? $"held in {Words.AllRuns(outcome.Runs)}" : "caught in " + TrapFormat.Caught(outcome),
            Level(outcome),
            evidence);

    /// <summary>How strongly a cell is tinted.</summary>
    public static string Level(TrapOutcome outcome) => outcome switch
    {
        { Runs: 0 } => "none",
        { Caught: 0 } => "never",
        { Class: TrapClass.Every } => "every",
        _ => "some",
    };
}
