using System.Text;
using SupportAgentBench.Site.Prose.Checks.Numbers;
using SupportAgentBench.Site.Prose.Figures;
using SupportAgentBench.Site.Rules.Functions;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>The catalogue of names, and the page of the documentation that lists it.</summary>
public class FigureReferenceTests
{
    private const string Begin = "<!-- names: written by a test from the catalogue; do not edit by hand -->\n";
    private const string End = "<!-- end of names -->\n";

    public static TheoryData<string> Examples => [.. FigureCatalog.Groups.SelectMany(group => group.Rows).Select(row => row.Example).Distinct()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_name_of_the_catalogue_prints_something(string example) => Assert.NotEmpty(ProseDesk.Line($"{{{{ {example} }}}}").Text);

    [Fact]
    public void Every_name_a_verdict_knows_has_an_example()
    {
        var examples = FigureCatalog.Groups.SelectMany(group => group.Rows).Select(row => row.Example).ToArray();

        Assert.All(
            FigureScope.ForModel(SampleBoard.Board, SampleBoard.Kimi, SampleBoard.Clusters).Members,
            name => Assert.Contains(examples, example => example == name || example.StartsWith(name + ".", StringComparison.Ordinal)
                || example.StartsWith(name + " ", StringComparison.Ordinal) || example.StartsWith(name + "[", StringComparison.Ordinal) || example.StartsWith(name + "(", StringComparison.Ordinal)));
    }

    public static TheoryData<string> Tests => [.. ConditionFunctions.All.Select(function => function.Example)];

    [Theory]
    [MemberData(nameof(Tests))]
    public void Every_test_of_the_catalogue_can_be_asked_as_its_example_is_written(string example)
    {
        // A number is compared, all else is a test by itself.
        var claim = example.EndsWith(".size", StringComparison.Ordinal) ? example + " == 1" : example;
        var (_, diagnostics) = ProseDesk.Bind($"[w](<claim: {claim}>)");

        Assert.All(diagnostics.ToSorted(), diagnostic => Assert.Contains(diagnostic.Descriptor.Id, new[] { "SAB7013", "SAB7014" }));
    }

    /// <summary>With <c>SAB_UPDATE=1</c> the page is written instead of compared.</summary>
    [Fact]
    public void The_documentation_lists_the_catalogue_as_it_is()
    {
        var path = Path.Combine(Repository.Root, "docs", "prose.md");
        var page = File.ReadAllText(path);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var expected = page[..from] + Tables() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("SAB_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    /// <summary>With <c>SAB_UPDATE=1</c> the page is written instead of compared.</summary>
    [Fact]
    public void The_documentation_lists_the_nouns_before_which_a_number_word_is_a_result() => GeneratedPart.Check(
        Path.Combine("docs", "prose.md"),
        "measured nouns",
        $"{string.Join(", ", MeasuredNouns.All.Select(noun => noun.Many))}; and percent, times, dollars, euros.\n");

    private static string Tables()
    {
        var tables = new StringBuilder();
        foreach (var group in FigureCatalog.Groups)
        {
            tables.Append("\n### ").Append(group.Heading).Append("\n\n| written | says | prints |\n|---|---|---|\n");
            foreach (var (example, meaning) in group.Rows)
            {
                tables.Append("| `{{ ").Append(example).Append(" }}` | ").Append(meaning).Append(" | ").Append(ProseDesk.Line($"{{{{ {example} }}}}").Text).Append(" |\n");
            }
        }

        tables.Append("\n### Tests of claims, picks and badges\n\n| written | true when |\n|---|---|\n");
        foreach (var function in ConditionFunctions.All)
        {
            tables.Append("| `").Append(function.Example).Append("` | ").Append(function.Meaning).Append(" |\n");
        }

        return tables.Append('\n').ToString();
    }
}
