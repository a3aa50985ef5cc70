using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SupportAgentBench.Templating.Runtime;

/// <summary>Sets aside what its body prints and assigns it: a fragment of HTML, or a text where there is no HTML.</summary>
internal sealed class CaptureNode(SourceSpan span, PathNode target, BlockNode body) : StatementNode(span)
{
    public override Flow Execute(RenderState state)
    {
        var flow = Flow.Next;
        var captured = Capture.Run(state, () => flow = body.Execute(state));
        target.Assign(state, captured);
        return flow;
    }
}

/// <summary>Runs a part of a template and returns what it printed.</summary>
internal static class Capture
{
    public static object Run(RenderState state, Action body)
    {
        var (references, allowed) = (state.References, state.MarkupAllowed);
        state.MarkupAllowed = true;
        var start = references?.Count ?? 0;
        state.Page.BeginAside();
        ReadOnlySequence<byte> written = default;
        try
        {
            body();
        }
        finally
        {
            written = state.Page.EndAside();
            state.MarkupAllowed = allowed;
        }

        return state.Options.Html
            ? new HtmlFragment(written, references is null ? [] : Cut(references, start))
            : PageWriter.Decode(written);
    }

    /// <summary>What was captured refers to something where it is printed, as often as it is.</summary>
    private static ImmutableArray<PageReference> Cut(List<PageReference> references, int start)
    {
        ImmutableArray<PageReference> captured = [.. CollectionsMarshal.AsSpan(references)[start..]];
        references.RemoveRange(start, captured.Length);
        return captured;
    }
}
