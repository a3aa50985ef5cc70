using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class Numbers
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.05)]
    [InlineData(1234.5)]
    [InlineData(0.999)]
    [InlineData(0.0005)]
    [InlineData(-0.0)]
    [InlineData(1e21)]
    [InlineData(999999999.999)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(0.30000000000000004)]
    public void A_fraction_prints_as_the_base_library_prints_it(double value) =>
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Rendering.Html("{{ x }}", new ScriptObject { ["x"] = value }));

    [Fact]
    public void Any_fraction_prints_as_the_base_library_prints_it() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>().Generator.Select(number => number / 1000.0).Or(ArbMap.Default.ArbFor<double>().Generator).ToArbitrary(),
            value => Rendering.Html("{{ x }}", new ScriptObject { ["x"] = value }) == value.ToString(CultureInfo.InvariantCulture))
        .QuickCheckThrowOnFailure();
}
