using System.Buffers;
using System.Text;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Tests.Metrics;
using SupportAgentBench.Site.DataFiles;

namespace SupportAgentBench.Site.Tests.DataFiles;

public sealed class BoardCsvWriterTests
{
    [Fact]
    public void The_header_is_that_of_the_format_and_a_row_stands_for_a_model_and_a_metric()
    {
        var lines = Lines(Model("Kimi"));

        Assert.Equal("model,name,lab,tier,provenance,metric,median,count,n,pooled,pooledN,low,high,rankFrom,rankTo,runs,why", lines[0]);
        Assert.Equal(1 + MetricCatalog.All.Length, lines.Length);
        Assert.Equal("kimi,Kimi,A lab,$,measured,unsafe-actions,0.5,1.5,3,3,6,0.036171,0.963829,1,1,2,", lines[4]);
        Assert.Equal("kimi,Kimi,A lab,$,measured,instruction-following,0.9,,9,0.9,18,LOW,HIGH,1,1,2,", lines[6]);
    }

    [Fact]
    public void A_missing_number_is_an_empty_cell_with_its_reason()
    {
        var run = Northline.Run(Northline.Small, "r1", Northline.Each(each => each with { CostMicroUsd = null }));

        Assert.Contains("kimi,kimi,A lab,,measured,cost,,,,,0,,,,,0,no conversation carries a cost", Lines(Northline.Model("kimi", run)));
    }

    [Fact]
    public void Every_row_tells_where_its_runs_come_from()
    {
        var simulated = Northline.Run(Northline.Small, "r2") with { Provenance = Provenance.Simulated };
        var lines = Lines(Northline.Model("kimi", Northline.Run(Northline.Small, "r1"), simulated));

        Assert.All(lines[1..], line => Assert.Contains(",\"measured;simulated\",", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_canary_is_a_column_of_its_own()
    {
        var lines = Lines(Model("Kimi"), "5f0c2f4e");

        Assert.EndsWith(",why,canary", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.EndsWith(",5f0c2f4e", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a=b", "a=b")]
    public void A_name_is_never_a_formula_and_never_breaks_a_row(string name, string cell) =>
        Assert.Contains($"\nkimi,{cell},A lab,", Text(Model(name)), StringComparison.Ordinal);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Contains("kimi,a\uFFFDb,", Text(Model("a\uD800b")), StringComparison.Ordinal);

    private static ModelResults Model(string name)
    {
        var model = Northline.Model("kimi", Run("r1", 1), Run("r2", 2));
        return model with { Model = model.Model with { Name = name } };
    }

    private static Run Run(string id, int caught) =>
        Northline.Run(Northline.Small, id, Northline.First(caught, Bucket.Adversarial, each => each with { UnsafeAction = "reship" }));

    private static string[] Lines(ModelResults model, string? canary = null) => Text(model, canary).TrimEnd('\n').Split('\n');

    private static string Text(ModelResults model, string? canary = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var data = Northline.Data(Northline.Small, model);
        BoardCsvWriter.Write(ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data)), canary, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
