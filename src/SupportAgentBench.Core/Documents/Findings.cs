using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Validation;

namespace SupportAgentBench.Core.Documents;

/// <summary>
/// Collects what is wrong with one file while it is read or checked, by span; <see cref="Publish"/> turns all spans into lines
/// and columns at once. Of each severity only the first <see cref="Limit"/> are kept: a file of a hundred million faults must
/// not fill the memory, and nobody reads the rest.
/// </summary>
public sealed class Findings(SourceFile file)
{
    /// <summary>Most findings of one severity that a file can have.</summary>
    public const int Limit = 500;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<Severity, int> _counts = [];

    public SourceFile File { get; } = file;

    public bool HasErrors => Count(Severity.Error) > 0;

    /// <summary>Something about a place in the file.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Keep(new Finding(descriptor, span, arguments.ToArray()));

    /// <summary>A word that nothing defines, with the known one that was probably meant: it becomes the fix.</summary>
    /// <param name="written">The word; where the span holds more, such as quotes, nothing is proposed.</param>
    /// <param name="nearest">Null where none is near.</param>
    public void AddMistyped(DiagnosticDescriptor descriptor, SourceSpan span, string written, string? nearest, params ReadOnlySpan<object?> arguments) =>
        Keep(new Finding(descriptor, span, arguments.ToArray()) { Replacement = span.Length == written.Length ? nearest : null });

    /// <summary>Something about the file as a whole.</summary>
    public void AddForFile(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        Keep(new Finding(descriptor, null, arguments.ToArray()));

    /// <summary>Forgets the last finding if it is of a kind, because something found later says better what is wrong.</summary>
    public void TakeBackLast(DiagnosticDescriptor descriptor)
    {
        if (_findings is [.., var last] && last.Descriptor == descriptor)
        {
            _findings.RemoveAt(_findings.Count - 1);
            _counts[descriptor.Severity]--;
        }
    }

    /// <summary>Locates everything found so far, hands it over and forgets it.</summary>
    public void Publish(DiagnosticBag diagnostics)
    {
        var left = 0;
        foreach (var count in _counts.Values)
        {
            left += Math.Max(0, count - Limit);
        }

        if (left > 0)
        {
            diagnostics.Add(ValidationDiagnostics.MoreFindings.At(new SourceLocation(File.Path), left));
        }

        foreach (var whole in _findings.Where(finding => finding.Span is null))
        {
            diagnostics.Add(whole.Descriptor.At(new SourceLocation(File.Path), whole.Arguments));
        }

        PublishPlaced(diagnostics);
        _findings.Clear();
        _counts.Clear();
    }

    private void PublishPlaced(DiagnosticBag diagnostics)
    {
        Finding[] placed = [.. _findings.Where(finding => finding.Span is not null).OrderBy(finding => finding.Span!.Value.Start)];
        if (placed.Length == 0)
        {
            return;
        }

        var locations = File.Locate([.. placed.Select(finding => finding.Span!.Value)]);
        for (var i = 0; i < placed.Length; i++)
        {
            var found = placed[i].Descriptor.At(locations[i], placed[i].Arguments);
            diagnostics.Add(placed[i].Replacement is { } replacement && locations[i].EndColumn > 0
                ? found with { Fix = new DiagnosticFix(locations[i], replacement) }
                : found);
        }
    }

    private void Keep(Finding finding)
    {
        var severity = finding.Descriptor.Severity;
        _counts[severity] = Count(severity) + 1;
        if (_counts[severity] <= Limit)
        {
            _findings.Add(finding);
        }
    }

    private int Count(Severity severity) => _counts.GetValueOrDefault(severity);

    private sealed record Finding(DiagnosticDescriptor Descriptor, SourceSpan? Span, object?[] Arguments)
    {
        public string? Replacement { get; init; }
    }
}
