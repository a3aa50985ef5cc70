using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>A finished page as a browser would see it.</summary>
/// <param name="Path">Its file in the site.</param>
/// <param name="Document">The tree; its elements know their places.</param>
internal sealed record ParsedPage(string Path, IHtmlDocument Document)
{
    /// <summary>Where an element begins in the page's own text.</summary>
    public SourceLocation PlaceOf(IElement element) =>
        element.SourceReference is { Position: var position } ? new SourceLocation(Path, position.Line, position.Column) : new SourceLocation(Path);

    /// <summary>Whether an attribute is there and says something.</summary>
    public static bool Says(IElement element, string attribute) => !string.IsNullOrWhiteSpace(element.GetAttribute(attribute));
}
