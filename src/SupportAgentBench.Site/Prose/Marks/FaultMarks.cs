using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Marks;

/// <summary>
/// Marks what is wrong where it stands, for an editor. A mark names the place as diagnostics do, so that a panel finds it; a fault that
/// no word of the page stands for gets a sign of its own, so that none is missing.
/// </summary>
internal sealed class FaultMarks
{
    private const string Sign = "⚠";

    private readonly ImmutableArray<Fault> _faults;
    private readonly HashSet<Fault> _open = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Fault> _shown = new(ReferenceEqualityComparer.Instance);
    private readonly HtmlBuffer _html;

    /// <param name="found">What was found out about the text.</param>
    public FaultMarks(HtmlBuffer html, ProseText text, IEnumerable<Diagnostic> found)
    {
        _html = html;
        _faults = [.. found.Select(diagnostic => Fault.Of(diagnostic, text)).OfType<Fault>().OrderBy(fault => fault.Start)];
    }

    /// <summary>Faults that touch a range of the text, less those whose mark is open around it.</summary>
    public ImmutableArray<Fault> In(int start, int end) => [.. _faults.Where(fault => fault.Touches(start, end) && !_open.Contains(fault))];

    /// <summary>Writes text of one literal, marking its faulty pieces.</summary>
    /// <param name="start">Where it stands in the text.</param>
    public void Text(ReadOnlySpan<char> words, int start)
    {
        var length = words.Length;
        var faults = In(start, start + length);
        int[] borders = [.. faults.SelectMany(fault => new[] { fault.Start, Math.Max(fault.End, fault.Start + 1) })
            .Select(border => Math.Clamp(border - start, 0, length))
            .Append(0)
            .Append(length)
            .Distinct()
            .Order()];
        for (var index = 0; index + 1 < borders.Length; index++)
        {
            var (from, to) = (borders[index], borders[index + 1]);
            ImmutableArray<Fault> here = [.. faults.Where(fault => fault.Touches(start + from, start + to))];
            Open(here);
            _html.Text(words[from..to]);
            Close(here);
        }
    }

    /// <summary>Opens a mark for faults; nothing when there are none.</summary>
    public void Open(ImmutableArray<Fault> faults, string tag = "mark")
    {
        if (faults.IsEmpty)
        {
            return;
        }

        var worst = faults.MaxBy(fault => fault.Diagnostic.Severity)!.Diagnostic;
        OpenAt(tag, string.Join(' ', faults.Select(fault => PlaceOf(fault.Diagnostic.Location)).Distinct(StringComparer.Ordinal)), worst.Descriptor.Id, worst.Severity);
        _html.Attribute("data-sab-answer", worst.Message);
        _html.Attribute("data-sab-fix", worst.Fix?.Replacement);
        _html.Raw(">");
        _open.UnionWith(faults);
        _shown.UnionWith(faults);
    }

    /// <summary>Opens a mark for something that is found out only when all texts are bound: a panel finds what it is by its place.</summary>
    public void OpenAwaited(SourceLocation place, DiagnosticDescriptor kind)
    {
        OpenAt("mark", PlaceOf(place), kind.Id, kind.Severity);
        _html.Raw(">");
    }

    public void Close(ImmutableArray<Fault> faults, string tag = "mark")
    {
        if (!faults.IsEmpty)
        {
            _html.Raw($"</{tag}>");
            _open.ExceptWith(faults);
        }
    }

    /// <summary>Writes a text that cannot be read as prose as it is written.</summary>
    /// <param name="tag">What holds it.</param>
    public void Source(ProseText text, string tag)
    {
        Open(_faults, tag);
        _html.Text(text.Text.TrimEnd('\n'));
        Close(_faults, tag);
    }

    /// <summary>Gives a sign to each fault that is not marked yet.</summary>
    public void Rest()
    {
        foreach (var fault in _faults.Where(fault => !_shown.Contains(fault)))
        {
            Open([fault]);
            _html.Text(Sign);
            Close([fault]);
        }
    }

    private void OpenAt(string tag, string places, string code, Severity severity)
    {
        _html.Raw($"<{tag} class=\"sab-fault\"");
        _html.Attribute("data-sab-at", places);
        _html.Attribute("data-sab-code", code);
        _html.Attribute("data-sab-severity", severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        });
    }

    private static string PlaceOf(SourceLocation place) => FormattableString.Invariant($"{place.Path}:{place.Line}:{place.Column}");
}
