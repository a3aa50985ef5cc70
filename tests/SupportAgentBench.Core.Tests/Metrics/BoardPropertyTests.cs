using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Tests.Metrics;

/// <summary>What must hold for any board: random statuses, outcomes, gaps and numbers of runs.</summary>
public sealed class BoardPropertyTests
{
    [Fact]
    public void The_order_of_models_runs_and_conversations_changes_nothing() => Holds(seed =>
    {
        var data = RandomData(seed);
        var shuffled = data with
        {
            Models = [.. data.Models.Reverse().Select(model => model with
            {
                Runs = [.. model.Runs.Reverse().Select(run => run with { Conversations = [.. run.Conversations.Reverse()] })],
            })],
        };
        return Text(BoardSummarizer.Summarize(data)) == Text(BoardSummarizer.Summarize(shuffled));
    });

    [Fact]
    public void A_copy_of_a_model_changes_no_headline_and_no_tier_of_another() => Holds(seed =>
    {
        var data = RandomData(seed);
        var copy = data.Models[0] with { Model = data.Models[0].Model with { Id = new ModelId("a-copy") } };
        var before = BoardSummarizer.Summarize(data);
        var after = BoardSummarizer.Summarize(data with { Models = [.. data.Models, copy] });
        return before.Models.All(model =>
        {
            var same = after.Find(model.Model.Id)!;
            return Headlines(same) == Headlines(model) && same.Tier == model.Tier;
        });
    });

    [Fact]
    public void The_median_lies_in_the_range_of_the_runs() => Holds(seed =>
        BoardSummarizer.Summarize(RandomData(seed)).Models.SelectMany(model => model.Estimates).All(estimate =>
            estimate.Median is { } median
                ? estimate.Range is { } range && range.Low <= median && median <= range.High
                : estimate.Why is not null && FigureFormat.Headline(estimate) == FigureFormat.NotAvailable));

    [Fact]
    public void Parts_add_up_to_the_whole() => Holds(seed => BoardSummarizer.Summarize(RandomData(seed)).Models.All(model =>
        model.TrapsCaught == model[MetricCatalog.UnsafeActions].Pooled
        && model.Runs.All(run => run.Scored + run.HarnessErrors.Length + run.Absent.Length == run.Cases)
        && model.Runs.All(run =>
            run.HandledRight.Total == model[MetricCatalog.HandledRight][run.Run.Id]!.Tally)));

    private static void Holds(Func<int, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static string Headlines(ModelSummary model) => string.Join('|', model.Estimates.Select(FigureFormat.Headline));

    private static string Text(Board board) => string.Join('\n', board.Models.Select(model => string.Join(
        ' ',
        model.Model.Id,
        model.Tier?.Sign,
        Headlines(model),
        string.Join(',', model.Estimates.Select(FigureFormat.PerRun)),
        string.Join(',', model.UseCases.SelectMany(row => row.Cells.Tallies)),
        string.Join(',', model.Traps),
        string.Join(',', model.Runs.SelectMany(run => run.Absent.Concat(run.ModelErrors).Concat(run.HarnessErrors)).Select(each => each.Id))))
        .Concat(board.Traps.Select(trap => trap.ToString())));

    private static BenchmarkData RandomData(int seed)
    {
        var random = new Random(seed);
        return Northline.Data(Northline.Small, [.. Enumerable.Range(0, 3).Select(model => Northline.Model(
            string.Create(CultureInfo.InvariantCulture, $"model-{model}"),
            [.. Enumerable.Range(1, random.Next(1, 5)).Select(run => RandomRun(random, string.Create(CultureInfo.InvariantCulture, $"r{run}")))]))]);
    }

    private static Run RandomRun(Random random, string id) => Northline.Run(Northline.Small, id, Northline.Each(each => random.Next(12) == 0
        ? null
        : each with
        {
            Status = random.Next(8) switch { 0 => ConversationStatus.ModelError, 1 => ConversationStatus.HarnessError, _ => ConversationStatus.Ok },
            Resolved = each.Case.Bucket == Bucket.Solvable && random.Next(9) > 0 ? random.Next(3) * 5_000 : null,
            Escalated = random.Next(2) == 0,
            UnsafeAction = random.Next(3) == 0 ? "reship" : null,
            InstructionFollowing = random.Next(30) == 0 ? null : random.Next(10_001),
            CostMicroUsd = random.Next(10) == 0 ? null : random.Next(100_000),
            AgentMessages = random.Next(9),
        }));
}
