using SupportAgentBench.Templating.Runtime;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Refuses before rendering what can never stand at its place of the HTML.</summary>
internal static class PrintChecker
{
    public static void Check(TemplateBinder binder, ExpressionNode node, HtmlPosition position)
    {
        if (node.StaticType is not { } type || node is IncludeNode)
        {
            return;
        }

        var message = position switch
        {
            HtmlPosition.Url when !IsUrl(type) => "Only a checked link of the page model may stand in this attribute.",
            HtmlPosition.SourceSet when !IsUrl(type) && type != typeof(int) => "Only checked links and whole numbers may stand in a srcset.",
            HtmlPosition.Json when type != typeof(JsonFragment) => "Only the result of `json` may stand in a script block of JSON.",
            HtmlPosition.Attribute when typeof(HtmlFragment).IsAssignableFrom(type) => "A fragment of HTML cannot stand in an attribute; print the text it was made from.",
            not HtmlPosition.Json when type == typeof(JsonFragment) => "The result of `json` may stand only in a script block of JSON.",
            _ => null,
        };
        if (message is not null)
        {
            binder.Error(Diagnostic.WrongValueForContext, node.Span, message);
        }
    }

    /// <summary>True for links, and for interfaces and open classes that a link could be.</summary>
    private static bool IsUrl(Type type) => typeof(ITemplateUrl).IsAssignableFrom(type);
}
