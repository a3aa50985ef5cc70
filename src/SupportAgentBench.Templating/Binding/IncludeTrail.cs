using System.Runtime.CompilerServices;

namespace SupportAgentBench.Templating.Binding;

/// <summary>
/// The templates that are open while a page and all it includes are walked through: sees the circles among them, and ends
/// what would take all stack or all time, before anything is made ready to render.
/// </summary>
internal sealed class IncludeTrail(TemplateLibrary library, string page)
{
    /// <summary>Each include is made ready for its own place, so templates that each include the next one twice would double the work each time.</summary>
    private const int MostIncludes = 10_000;

    private readonly List<string> _open = [page];
    private readonly Stack<SourceSpan> _includes = new();
    private readonly Dictionary<string, IReadOnlyDictionary<string, SourceSpan>> _certain = new(StringComparer.Ordinal);
    private readonly HashSet<LogMessage> _circles = [];
    private int _count;

    /// <summary>The circles that no page could leave.</summary>
    public IEnumerable<LogMessage> Circles => _circles;

    /// <summary>Why the page cannot be made ready at all, or null.</summary>
    public LogMessage? Obstacle { get; private set; }

    public bool IsOpen(string path) => _open.Contains(path, StringComparer.Ordinal);

    /// <summary>Goes into an included template, unless it lies too deep or too many came before it.</summary>
    public bool TryEnter(string path, SourceSpan span)
    {
        var limit = library.Options.RecursionLimit;
        if (_open.Count > limit)
        {
            Stop(span, $"Includes stand in each other more than {limit} deep.");
        }
        else if (++_count > MostIncludes)
        {
            Stop(span, $"The page has more than {MostIncludes} includes, each counted once for every way that leads to it.");
        }
        else if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Stop(span, "Blocks and includes stand too deep in each other.");
        }

        if (Obstacle is not null)
        {
            return false;
        }

        _open.Add(path);
        _includes.Push(span);
        return true;
    }

    public void Leave()
    {
        _open.RemoveAt(_open.Count - 1);
        _includes.Pop();
    }

    /// <summary>Looks at the circle that an include of an open template closes.</summary>
    public void CloseCircle(string path)
    {
        var circle = _open[_open.IndexOf(path)..];
        for (var index = 0; index < circle.Count; index++)
        {
            if (!Certain(circle[index]).ContainsKey(circle[(index + 1) % circle.Count]))
            {
                return;
            }
        }

        // The same circle is told in the same words, whichever page and whichever of its templates it was met from.
        var first = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
        string[] names = [.. circle[first..], .. circle[..first]];
        var message = names.Length == 1
            ? "This template includes itself without end; an `if` around the include must end it."
            : $"These templates include each other without end: {string.Join(" → ", names)} → {names[0]}; an `if` around one of the includes must end it.";
        _circles.Add(new LogMessage(Diagnostic.EndlessInclude.Id, Certain(names[^1])[names[0]], message, []));
    }

    private IReadOnlyDictionary<string, SourceSpan> Certain(string path)
    {
        if (!_certain.TryGetValue(path, out var includes))
        {
            _certain[path] = includes = CertainIncludes.Of(library.Parse(path)!.Root!);
        }

        return includes;
    }

    private void Stop(SourceSpan span, string message) => Obstacle ??= new LogMessage(Diagnostic.Limit.Id, span, message, [.. _includes]);
}
