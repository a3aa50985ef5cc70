using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site;

namespace SupportAgentBench.Cli.Tests.Printing;

public sealed class ReportPrinterTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void A_success_is_one_line_on_standard_output()
    {
        Assert.Equal(0, Printer().Print(Report(), "Site in /srv/site", "nothing was written"));

        Assert.Equal("Site in /srv/site: 1234 pages, 3 files written.\n", _output.ToString());
        Assert.Equal(string.Empty, _error.ToString());
    }

    [Fact]
    public void Warnings_go_to_standard_error_and_are_counted_in_the_summary()
    {
        Assert.Equal(0, Printer().Print(Report(Samples.Odd.At(Samples.Place, "x")), "Nothing is wrong", "nothing was written"));

        Assert.Equal("Nothing is wrong: 1234 pages, 3 files written, 1 warning.\n", _output.ToString());
        Assert.Equal("data/verdicts/kimi-k2-6.yaml(4,9): warning SAB2004: Odd: x\n", _error.ToString());
    }

    [Fact]
    public void Errors_end_with_status_1_and_nothing_on_standard_output()
    {
        Assert.Equal(1, Printer().Print(Report(Samples.Unknown.At(Samples.Place, "x"), Samples.Unknown.At(Samples.Place, "y")), "Site", "nothing was written"));

        Assert.Equal(string.Empty, _output.ToString());
        Assert.EndsWith("\n2 errors; nothing was written.\n", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_that_a_strict_build_raised_counts_as_an_error() =>
        Assert.Equal(1, Printer().Print(Report(Samples.Odd.At(Samples.Place, "x") with { Severity = Severity.Error }), "Site", "nothing was written"));

    [Fact]
    public void Quiet_leaves_errors_and_warnings_only()
    {
        var printer = new ReportPrinter(new StandardStreams(_output, _error)) { Quiet = true };

        printer.Print(Report(Samples.Note.At(Samples.Place, "x"), Samples.Odd.At(Samples.Place, "y")), "Site", "nothing was written");

        Assert.Equal(string.Empty, _output.ToString());
        Assert.Equal("data/verdicts/kimi-k2-6.yaml(4,9): warning SAB2004: Odd: y\n", _error.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Timings_are_milliseconds_of_each_phase_and_counts_under_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        var printer = new ReportPrinter(new StandardStreams(_output, _error)) { Quiet = true, Timings = true };

        printer.Print(Report(), "Site", "nothing was written");

        Assert.Equal(
            """
                 12.3 ms  loading
               1500.0 ms  rendering
               1512.3 ms  all phases
                 1234     pages
                    3     files written

            """,
            _output.ToString());
    }

    [Fact]
    public void In_json_standard_error_is_json_and_nothing_else()
    {
        var printer = new ReportPrinter(new StandardStreams(_output, _error)) { Format = DiagnosticFormat.Json };

        printer.Print(Report(Samples.Unknown.At(Samples.Place, "x")), "Site", "nothing was written");

        using var json = System.Text.Json.JsonDocument.Parse(_error.ToString());
        Assert.Equal(1, json.RootElement.GetArrayLength());
    }

    private ReportPrinter Printer() => new(new StandardStreams(_output, _error));

    private static BuildReport Report(params Diagnostic[] diagnostics) => new(
        [.. diagnostics],
        [new PhaseTiming("loading", TimeSpan.FromMilliseconds(12.34)), new PhaseTiming("rendering", TimeSpan.FromSeconds(1.5))],
        ImmutableArray.Create(new BuildCount("pages", 1234), new BuildCount("files written", 3)));
}
