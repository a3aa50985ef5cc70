using Markdig.Syntax.Inlines;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Prose.Syntax;

/// <summary><c>{{ expression }}</c> in prose: first its text and place, after binding the figure it stands for.</summary>
internal sealed class FigureInline : LeafInline
{
    /// <summary>What stands between the braces, without the blanks around it.</summary>
    public required string Expression { get; init; }

    /// <summary>Where the expression starts in the text.</summary>
    public required int ExpressionStart { get; init; }

    /// <summary>What is printed; null until bound, and where binding failed.</summary>
    public Figure? Figure { get; set; }
}

/// <summary><c>\{{ … }}</c> or <c>\}}</c>: braces that are meant as text.</summary>
internal sealed class EscapedBracesInline(string text) : LeafInline
{
    public string Text { get; } = text;
}
