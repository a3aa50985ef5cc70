using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Tests.Loading;

public class LoadingDiagnosticsTests
{
    [Fact]
    public void All_lists_every_descriptor_once_under_an_id_of_the_area()
    {
        var declared = typeof(LoadingDiagnostics).GetProperties()
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)!)
            .ToArray();

        Assert.Equal(declared.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), LoadingDiagnostics.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
        Assert.Equal(declared.Length, LoadingDiagnostics.All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(declared, descriptor => Assert.StartsWith("SAB1", descriptor.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_error_of_a_format_has_a_fixture()
    {
        var fixtures = Directory.GetDirectories(Repository.Fixture("invalid")).Select(folder => Path.GetFileName(folder)![..7]).ToHashSet(StringComparer.Ordinal);

        // Made by tests in code: unreadable and large files, folders, links, nesting, changes during a build.
        string[] inCode = ["SAB1002", "SAB1003", "SAB1004", "SAB1014", "SAB1016", "SAB1023", "SAB1024"];
        Assert.Equal(inCode, LoadingDiagnostics.All.Select(descriptor => descriptor.Id).Where(id => !fixtures.Contains(id)));
    }
}
