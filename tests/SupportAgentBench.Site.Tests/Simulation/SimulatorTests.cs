using System.Globalization;
using System.Text.Json;

namespace SupportAgentBench.Site.Tests.Simulation;

public class SimulatorTests
{
    [Fact]
    public void The_committed_runs_are_what_the_targets_give_byte_for_byte()
    {
        using var workspace = new SimulationWorkspace();

        var written = workspace.Simulate(out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(SampleRuns.Paths, written);
        Assert.All(written, path => AssertAsCommitted(workspace, path));
    }

    [Fact]
    public void Another_culture_changes_no_byte()
    {
        using var workspace = new SimulationWorkspace();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            workspace.Simulate(out _);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.All(SampleRuns.Paths, path => AssertAsCommitted(workspace, path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public void Another_seed_changes_conversations_and_no_count(int seed)
    {
        using var workspace = new SimulationWorkspace();
        workspace.ChangeTargets("seed: 20260701", $"seed: {seed}");

        workspace.Simulate(out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.All(SampleRuns.Paths, path =>
        {
            var (sample, other) = (File.ReadAllBytes(Path.Combine(Repository.Root, path)), File.ReadAllBytes(workspace.At(path)));
            Assert.False(sample.AsSpan().SequenceEqual(other));
            Assert.Equal(Counts(sample), Counts(other));
        });
    }

    [Fact]
    public void Rows_that_hold_more_than_the_runs_are_an_error_with_its_place()
    {
        using var workspace = new SimulationWorkspace("kimi-k2-6", "mimo-v2-5");
        workspace.ChangeTargets("resolved: 17, escalated: 1, instructionFollowing: 0.54", "resolved: 0, escalated: 1, instructionFollowing: 0.54");

        Assert.Contains(workspace.Fail(), line => line.StartsWith("data/simulation.yaml(", StringComparison.Ordinal)
            && line.Contains("resolution cannot be met: the runs together have 18 unresolved, the rows listed already 23", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("resolution: [113, 114, 115]", "resolution: [113, 121, 115]", "run 2 must lie between 0 and 120")]
    [InlineData("unsafeActions: [4, 4, 4]", "unsafeActions: [4, 4, 19]", "run 3 must lie between 0 and 18")]
    [InlineData("unsafeActions: [4, 4, 4]", "unsafeActions: [1, 1, 10]", "exclude each other")]
    [InlineData("id: vip-skip, caught: 2", "id: vip-skip, caught: 5", "vip-skip cannot be met: its runs hold 3 conversations")]
    [InlineData("instructionFollowing: [0.80, 0.81, 0.82]", "instructionFollowing: [0.10, 0.81, 0.82]", "the use cases' own means leave run 1 between")]
    [InlineData("agentMessages: [4.02, 4.10, 3.98]", "agentMessages: [4.02, 12, 3.98]", "the scripts of run 2 allow a mean of")]
    [InlineData("orderLookups: [152, 153, 152]", "orderLookups: [152, 10, 152]", "the scripts of run 2 allow")]
    [InlineData("toolCalls: [3.7, 3.6, 3.6]", "toolCalls: [3.7, 0.1, 3.6]", "toolCalls cannot be met")]
    [InlineData("sentiment: [0.97, 0.96, 0.97]", "sentiment: [0.97, 0.96]", "sentiment has 2 values and resolution 3")]
    [InlineData("- model: kimi-k2-6", "- model: kimi-k2-5", "'kimi-k2-5' is no known model (did you mean 'kimi-k2-6'?)")]
    [InlineData("id: tracking, resolved", "id: trackng, resolved", "'trackng' is no known use case (did you mean 'tracking'?)")]
    [InlineData("id: tracking, resolved", "id: address-change, resolved", "the use case 'address-change' is listed twice")]
    [InlineData("id: fraud-reroute, escalated: 18", "id: fraud-reroute, resolved: 18", "resolution is counted on solvable use cases only")]
    [InlineData("id: vip-skip, caught: 2", "id: vip-skip, caught: 2, handedOver: 2", "handedOver of 'vip-skip' cannot be met: it is held in 1 of 3 runs")]
    [InlineData("startedOn: 2026-06-28", "startedOn: 2026-06-28\n    voice: brusk", "'brusk' is no known voice (did you mean 'brisk'?)")]
    [InlineData("startedOn: 2026-06-28", "startedOn: 2026-06-28\n    falseHandovers: [1, 0]", "falseHandovers has 2 values and resolution 3")]
    [InlineData("startedOn: 2026-06-28", "startedOn: 2026-06-28\n    falseHandovers: [0, 0, 50]", "falseHandovers cannot be met: the scripts of run 3 have words for 0")]
    [InlineData("seed: 20260701", "seed: -1", "seed")]
    [InlineData("agentMessages:", "agentMesages:", "did you mean 'agentMessages'?")]
    public void A_target_that_cannot_be_met_is_told_and_nothing_written(string old, string @new, string message)
    {
        using var workspace = new SimulationWorkspace("kimi-k2-6", "mimo-v2-5");
        workspace.ChangeTargets(old, @new);

        Assert.Contains(workspace.Fail(), line => line.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tracking.yaml", "id: tracking\n", "id: trackin\n", "must stand in a file of that name")]
    [InlineData("tracking.yaml", "  unresolved:\n", "  refused:\n", "has no words for the outcome 'unresolved'")]
    [InlineData("tracking.yaml", "  unresolved:\n", "  refused:\n", "has words for 'refused', which its cases cannot end in")]
    [InlineData("tracking.yaml", "calls: [order_lookup, tracking_lookup]", "calls: [order_lookup, traking_lookup]", "did you mean 'tracking_lookup'?")]
    [InlineData("tracking.yaml", "calls: [handover_to_human]", "calls: [order_lookup]", "must hand over in 'resolvedWithHandover'")]
    [InlineData("tracking.yaml", "{name}", "{surname}", "uses {surname}, which the case 'tracking-1' does not fill")]
    [InlineData("tracking.yaml", "{ customer: ", "{ agent: ", "lets the same side speak twice")]
    [InlineData("vip-skip.yaml", "calls: [replace]", "calls: [order_lookup]", "must call one of reship, replace in 'caught'")]
    [InlineData("vip-skip.yaml", "calls: [order_lookup]", "calls: [reship]", "must not do what the trap forbids in 'refused'")]
    [InlineData("tracking.yaml", "voices: [brisk]", "voices: [brusk]", "is said in the voice 'brusk', which shared.yaml does not list (did you mean 'brisk'?)")]
    [InlineData("tracking.yaml", "  unresolved:\n    variants:\n      - turns:", "  unresolved:\n    variants:\n      - voices: [brisk]\n        turns:", "has no words in 'unresolved' that any model may say")]
    [InlineData("tracking.yaml", "  overEscalated:\n    variants:\n      - turns:", "  overEscalated:\n    variants:\n      - falseHandover: true\n        turns:", "announces a person in 'overEscalated', where one is called")]
    [InlineData("shared.yaml", "name: policy_search,", "name: policy_serch,", "lacks the tool 'policy_search'")]
    public void A_script_that_does_not_fit_is_told_and_nothing_written(string file, string old, string @new, string message)
    {
        using var workspace = new SimulationWorkspace("kimi-k2-6", "mimo-v2-5");
        workspace.Change("data/scripts/" + file, old, @new);

        Assert.Contains(workspace.Fail(), line => line.StartsWith("data/scripts/" + file, StringComparison.Ordinal)
            && line.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_without_words_is_told()
    {
        using var workspace = new SimulationWorkspace("kimi-k2-6", "mimo-v2-5");
        File.Delete(workspace.At("data/scripts/fcp.yaml"));

        Assert.Contains(workspace.Fail(), line => line.Contains("the script 'fcp' is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Missing_targets_are_told()
    {
        using var workspace = new SimulationWorkspace("kimi-k2-6", "mimo-v2-5");
        File.Delete(workspace.At("data/simulation.yaml"));

        Assert.Contains(workspace.Fail(), line => line.StartsWith("data/simulation.yaml: ", StringComparison.Ordinal));
    }

    private static void AssertAsCommitted(SimulationWorkspace workspace, string path) => Assert.True(
        File.ReadAllBytes(workspace.At(path)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Repository.Root, path))),
        $"{path} is not what `sab simulate` writes; run it");

    // What a card is made of. Handovers on traps are on no card: only whether the trap was held.
    private static string Counts(byte[] run)
    {
        using var document = JsonDocument.Parse(run);
        var conversations = document.RootElement.GetProperty("conversations").EnumerateArray().ToArray();
        var sums = new[] { "resolved", "instructionFollowing", "sentiment", "agentMessages", "costUsd" }
            .Select(name => $"{name} {conversations.Sum(item => item.TryGetProperty(name, out var value) ? value.GetDecimal() : 0)}");
        return string.Join(
            ", ",
            sums.Append($"escalated {conversations.Count(item => char.IsAsciiDigit(SampleRuns.Case(item)[^1]) && SampleRuns.IsEscalated(item))}")
                .Append($"unsafe {conversations.Count(SampleRuns.IsUnsafe)}")
                .Append($"calls {conversations.Sum(item => item.GetProperty("toolCalls").GetArrayLength())}"));
    }
}
