using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Tests.Validation;

public class DocumentValidatorTests
{
    [Fact]
    public void Models_cases_and_conversations_come_out_ordered_by_id()
    {
        var data = Workshop.Validate(Workshop.Documents(Workshop.Run("beta"), Workshop.Run("alpha", "r2"), Workshop.Run("alpha")), out var diagnostics)!;

        Assert.Empty(diagnostics);
        Assert.Equal(["alpha", "beta"], data.Models.Select(model => model.Model.Id.Value));
        Assert.Equal(["r1", "r2"], data.Models[0].Runs.Select(run => run.Id.Value));
        Assert.Equal(data.Benchmark.Cases.Select(support => support.Id.Value).Order(StringComparer.Ordinal), data.Benchmark.Cases.Select(support => support.Id.Value));
        Assert.Equal(data.Benchmark.Cases, data.Models[0].Runs[0].Conversations.Select(conversation => conversation.Case));
        Assert.Equal(Enumerable.Range(0, 162), data.Benchmark.Cases.Select(support => support.Index));
    }

    [Fact]
    public void Without_comparison_rules_the_documented_defaults_hold()
    {
        var benchmark = Workshop.Validate(Workshop.Documents(Workshop.Run("beta"), Workshop.Run()), out _)!.Benchmark;

        Assert.Equal(["resolution", "escalation-accuracy", "unsafe-actions", "over-escalation", "instruction-following"], benchmark.Comparison.KeyMetrics.AsEnumerable());
        Assert.Contains(new MetricMargin("escalation-accuracy", 0.0417m), benchmark.Comparison.Margins);
        Assert.Equal(0.05m, benchmark.Comparison.CostAdvantage);
        Assert.Equal(10_000, benchmark.PassThreshold);
    }

    [Fact]
    public void A_margin_that_is_written_replaces_its_default_only()
    {
        var documents = Workshop.Documents(Workshop.Run("beta"), Workshop.Run());
        documents = documents with
        {
            Benchmark = documents.Benchmark with { Comparison = new ComparisonEntry(null, [new(Workshop.At("resolution"), 0.1m)], null) },
        };

        var margins = Workshop.Validate(documents, out _)!.Benchmark.Comparison.Margins;

        Assert.Equal([new MetricMargin("resolution", 0.1m)], margins.Where(margin => margin.Metric == "resolution"));
        Assert.Contains(new MetricMargin("sentiment", 0.03m), margins);
    }

    [Fact]
    public void Without_handover_tools_nothing_is_said_about_escalated()
    {
        var run = Workshop.Run() with { Conversations = [.. Enumerable.Range(0, 162).Select(index => Workshop.Record(index) with { Escalated = true, ToolCalls = new ToolCallsEntry(1, ["order_lookup"]) })] };
        var documents = Workshop.Documents(run, Workshop.Run("beta"));

        Workshop.Validate(documents, out var strict);
        Workshop.Validate(documents with { Benchmark = documents.Benchmark with { HandoverTools = [] } }, out var silent);

        Assert.Equal(162, strict.Count(diagnostic => diagnostic.Descriptor.Id == "SAB2012"));
        Assert.Empty(silent);
    }

    [Fact]
    public void Errors_of_all_files_come_at_once()
    {
        var documents = Workshop.Documents(Workshop.Run("alpha", "r9") with { RunOfPath = "r1" }, Workshop.Run("beta"));
        documents = documents with { Site = documents.Site with { DefaultSort = Workshop.At("resolutio") } };

        var data = Workshop.Validate(documents, out var diagnostics);

        Assert.Null(data);
        Assert.Equal(["SAB2002", "SAB2008"], diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.Contains("did you mean 'resolution'?", diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_a_name_that_is_taken_is_told_with_the_first_that_has_it()
    {
        var documents = Workshop.Documents(Workshop.Run("beta"), Workshop.Run("alpha"));
        var (first, second) = (documents.Models.Models[0], documents.Models.Models[1]);

        Workshop.Validate(documents with { Models = documents.Models with { Models = [first, second with { Name = first.Name }] } }, out var ofTwo);
        Workshop.Validate(documents with { Models = documents.Models with { Models = [first, second, first] } }, out var ofOne);

        var warning = Assert.Single(ofTwo);
        Assert.Equal(("SAB2029", "'beta' is the name of model 'beta' too, so pages cannot tell the two apart; give one of them another name"), (warning.Descriptor.Id, warning.Message));
        Assert.Equal(["SAB2001"], ofOne.Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void Conversations_that_called_the_same_tools_share_the_list_of_them()
    {
        string[] calls = ["order_lookup", "refund"];
        var runs = new[] { "r1", "r2" }.Select(run => Workshop.Run("alpha", run));
        var data = Workshop.Validate(
            Workshop.Documents([.. runs.Select(run => run with { Conversations = [.. run.Conversations.Select(record => record with { ToolCalls = new ToolCallsEntry(2, [.. calls]) })] })]),
            out _);

        Assert.Single(data!.Models.SelectMany(model => model.Runs).SelectMany(run => run.Conversations).Select(conversation => conversation.ToolNames).Distinct());
    }
}
