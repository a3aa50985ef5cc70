using System.Text.RegularExpressions;

namespace SupportAgentBench.Site.Tests.Rendering;

/// <summary>What all templates have in common, so that the pages' source reads well too.</summary>
public sealed partial class TemplateStyleTests
{
    public static TheoryData<string> Templates =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_statement_on_a_line_of_its_own_leaves_no_line(string template)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, template));

        Assert.DoesNotContain(lines, line => StatementLine().IsMatch(line) && !line.TrimEnd().EndsWith("~}}", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*\{\{~ (if|for|while|else|end|with|wrap|case|when|func|capture)\b[^{}]*\}\}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatementLine();
}
