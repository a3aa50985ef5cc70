using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Html;

/// <summary>The place in the HTML that the text so far leads to.</summary>
internal sealed record HtmlTracker(HtmlPosition Position)
{
    public static HtmlTracker At(HtmlPosition position) => new(position);

    public HtmlTracker Advance(string text, SourceSpan span, Action<Diagnostic, SourceSpan, string> report) => this;

    public HtmlTracker EnterValue(SourceSpan span, Action<Diagnostic, SourceSpan, string> report) => this;

    public static HtmlTracker? Join(HtmlTracker first, HtmlTracker second) => first == second ? first : null;

    public string Describe() => Position.ToString();
}
