using System.Globalization;
using System.Text;

namespace SupportAgentBench.Core.Diagnostics;

/// <summary>A kind of diagnostic: a row of the registry. An id is never used for another kind, even after this one retires.</summary>
/// <param name="Id"><c>SABnnnn</c>; the first digit is the area (1 loading, 2 validation, 3 metrics, 4 templates, 5 site check, 6 output and preview, 7 prose).</param>
/// <param name="Severity">What it weighs by default.</param>
/// <param name="Title">A few words for lists.</param>
/// <param name="MessageFormat">One sentence with places <c>{0}</c>, <c>{1}</c>…: what is wrong, where, what would be right.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title, string MessageFormat)
{
    private readonly CompositeFormat _format = CompositeFormat.Parse(MessageFormat);

    /// <summary>A diagnostic of this kind at a place.</summary>
    public Diagnostic At(SourceLocation place, params ReadOnlySpan<object?> arguments) =>
        new(this, place, string.Format(CultureInfo.InvariantCulture, _format, arguments));
}
