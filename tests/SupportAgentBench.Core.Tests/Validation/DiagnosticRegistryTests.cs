using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Validation;

namespace SupportAgentBench.Core.Tests.Validation;

public class DiagnosticRegistryTests
{
    [Fact]
    public void All_lists_every_descriptor_once_under_an_id_of_the_area()
    {
        var declared = typeof(ValidationDiagnostics).GetProperties()
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)!)
            .ToArray();

        Assert.Equal(declared.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), ValidationDiagnostics.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
        Assert.Equal(declared.Length, ValidationDiagnostics.All.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(declared, descriptor => Assert.StartsWith("SAB2", descriptor.Id, StringComparison.Ordinal));
    }
}
