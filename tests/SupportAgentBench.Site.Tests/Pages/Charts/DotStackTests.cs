using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SupportAgentBench.Site.Pages.Charts;

namespace SupportAgentBench.Site.Tests.Pages.Charts;

public class DotStackTests
{
    [Fact]
    public void Dots_far_apart_stand_on_the_line() => Assert.Equal<int>([0, 0, 0], DotStack.Rows([0, 10, 20], 10));

    [Fact]
    public void Dots_that_would_touch_are_stacked() => Assert.Equal<int>([0, 1, 0, 1, 2], DotStack.Rows([0, 5, 10, 15, 16], 10));

    [Fact]
    public void No_two_dots_of_a_row_touch() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 288).ArrayOf().ToArbitrary(),
        places =>
        {
            ImmutableArray<double> sorted = [.. places.Order().Select(place => (double)place)];
            var rows = DotStack.Rows(sorted, 11);
            return rows.Zip(sorted)
                .GroupBy(dot => dot.First)
                .All(row => row.Zip(row.Skip(1)).All(pair => pair.Second.Second - pair.First.Second >= 11));
        }));
}
