using System.Globalization;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Tests.Metrics;

namespace SupportAgentBench.Core.Tests.Comparison;

public sealed class VerbosityTests
{
    [Fact]
    public void Fewer_than_eight_models_say_nothing_about_messages_and_quality()
    {
        var verbosity = Board(7).Comparison!.Verbosity;

        Assert.Null(verbosity.Correlation);
        Assert.Equal("7 models, fewer than 8", verbosity.Why);
    }

    [Fact]
    public void Models_that_write_more_and_solve_less_correlate_negatively_and_the_one_off_the_line_is_named()
    {
        var verbosity = Board(12).Comparison!.Verbosity;

        Assert.True(verbosity.Correlation!.Pearson < -0.5);
        Assert.True(verbosity.Correlation.Interval.High < 0);
        Assert.Equal(MetricCatalog.HandledRight, verbosity.Quality);
        var exception = Assert.Single(verbosity.Exceptions);
        Assert.Equal("model-05", exception.Model.Value);
        Assert.True(exception.Residual < 0);
    }

    [Fact]
    public void Models_that_all_write_as_much_do_not_correlate()
    {
        var board = Desks.Complete(Desks.Full, [.. Enumerable.Range(0, 8).Select(model => Model(model, messages: 4, unresolved: model))]);

        Assert.Null(board.Comparison!.Verbosity.Correlation);
        Assert.Equal("all models have the same value", board.Comparison.Verbosity.Why);
    }

    private static Board Board(int models) =>
        Desks.Complete(Desks.Full, [.. Enumerable.Range(0, models).Select(model => Model(model, messages: 2 + model, unresolved: (4 * model) + (model == 5 ? 30 : 0)))]);

    private static ModelResults Model(int number, int messages, int unresolved) => Desks.Once(
        string.Create(CultureInfo.InvariantCulture, $"model-{number:00}"),
        Northline.Each(each => each with { AgentMessages = messages }),
        Desks.Unresolved(unresolved));
}
