using System.Collections.Immutable;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>A member is read whatever its type is, also where no code was made for that type.</summary>
public class MemberKinds
{
    public enum Level
    {
        Low,
        High,
    }

    public readonly record struct Point(int X, Level Y);

    public sealed record Page
    {
        public string Text { get; init; } = "t";

        public int Whole { get; init; } = 1;

        public long Long { get; init; } = 2;

        public double Fraction { get; init; } = 1.5;

        public decimal Exact { get; init; } = 2.50m;

        public bool Truth { get; init; } = true;

        public short Short { get; init; } = 3;

        public Level Level { get; init; } = Level.High;

        public int? Given { get; init; } = 4;

        public int? Missing { get; init; }

        public Point Point { get; init; } = new(5, Level.High);

        public DateTime Day { get; init; } = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

        public ImmutableArray<string> Texts { get; init; } = ["a", "b"];

        public ImmutableArray<int> Numbers { get; init; } = [6, 7];

        public ImmutableArray<Point> Points { get; init; } = [new(8, Level.Low)];

        public IReadOnlyDictionary<string, string> TextByName { get; init; } = ImmutableDictionary<string, string>.Empty.Add("a", "text");

        public IReadOnlyDictionary<string, int> NumberByName { get; init; } = ImmutableDictionary<string, int>.Empty.Add("a", 9);
    }

    [Theory]
    [InlineData("{{ text }} {{ whole }} {{ long }} {{ fraction }} {{ exact }} {{ truth }}", "t 1 2 1.5 2.50 true")]
    [InlineData("{{ short }} {{ level }} {{ given }} {{ missing ?? 'none' }}", "3 High 4 none")]
    [InlineData("{{ whole + short + given }}", "8")]
    [InlineData("{{ point.x }} {{ point.y }} {{ day.year }}", "5 High 2026")]
    [InlineData("{{ for each in texts }}{{ each }}{{ end }} {{ texts.size }}", "ab 2")]
    [InlineData("{{ for each in numbers }}{{ each }}{{ end }} {{ numbers.size }} {{ numbers[1] }}", "67 2 7")]
    [InlineData("{{ for each in points }}{{ each.x }}{{ each.y }}{{ end }}", "8Low")]
    [InlineData("{{ text_by_name.a }} {{ number_by_name.a }} {{ number_by_name['a'] }}", "text 9 9")]
    [InlineData("{{ for each in number_by_name }}{{ each.key }}={{ each.value }}{{ end }}", "a=9")]
    [InlineData("{{ number_by_name['b'] ?? 'none' }} {{ text_by_name['b'] ?? 'none' }}", "none none")]
    public void Each_kind_is_printed_counted_with_and_looped_over(string template, string expected) =>
        Assert.Equal(expected, Rendering.Page(template, new Page()));
}
