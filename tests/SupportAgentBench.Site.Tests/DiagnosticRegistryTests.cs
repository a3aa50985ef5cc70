using System.Globalization;
using System.Reflection;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Validation;

namespace SupportAgentBench.Site.Tests;

public class DiagnosticRegistryTests
{
    private static readonly (char Digit, string Title)[] Areas =
    [
        ('1', "Loading"), ('2', "Validation and simulation"), ('3', "Metrics"), ('4', "Templates"),
        ('5', "Site check"), ('6', "Output and preview"), ('7', "Prose"),
    ];

    [Fact]
    public void Every_id_is_well_formed_and_used_once()
    {
        Assert.All(DiagnosticRegistry.All, descriptor => Assert.Matches("^SAB[1-7][0-9]{3}$", descriptor.Id));
        Assert.Equal(DiagnosticRegistry.All.Length, DiagnosticRegistry.All.Select(descriptor => descriptor.Id).Distinct().Count());
    }

    [Fact]
    public void Every_kind_that_the_program_declares_is_registered()
    {
        var declared = new[] { typeof(DiagnosticRegistry).Assembly, typeof(ValidationDiagnostics).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(member => member switch
            {
                FieldInfo field when field.FieldType == typeof(DiagnosticDescriptor) => field.GetValue(null),
                PropertyInfo property when property.PropertyType == typeof(DiagnosticDescriptor) => property.GetValue(null),
                _ => null,
            })
            .OfType<DiagnosticDescriptor>()
            .Select(descriptor => descriptor.Id)
            .Distinct();

        Assert.Empty(declared.Except(DiagnosticRegistry.All.Select(descriptor => descriptor.Id)));
    }

    /// <summary>With <c>SAB_UPDATE=1</c> the page is written instead of compared.</summary>
    [Fact]
    public void The_documentation_lists_what_the_program_knows()
    {
        var path = Path.Combine(Repository.Root, "docs", "diagnostics.md");
        var expected = Page();
        if (Environment.GetEnvironmentVariable("SAB_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, "docs/diagnostics.md is not what the registry says; SAB_UPDATE=1 dotnet test writes it");
    }

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append("# Diagnostics\n\n");
        page.Append("Written from the registry (`DiagnosticRegistry`) by its test; do not edit by hand.\n");
        page.Append("An error stops the build and leaves the last good site; `--strict` makes errors of warnings. `{0}`, `{1}` stand for what was found.\n");
        foreach (var (digit, title) in Areas)
        {
            var kinds = DiagnosticRegistry.All.Where(descriptor => descriptor.Id[3] == digit).ToArray();
            if (kinds.Length > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n## SAB{digit}xxx: {title}\n\n| id | severity | title | message |\n|---|---|---|---|\n");
                foreach (var kind in kinds)
                {
                    var severity = kind.Severity.ToString().ToLowerInvariant();
                    page.Append(CultureInfo.InvariantCulture, $"| {kind.Id} | {severity} | {Cell(kind.Title)} | {Cell(kind.MessageFormat)} |\n");
                }
            }
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);
}
