using AngleSharp.Dom;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Checking;

/// <summary>What cannot be read has a text in its place: images, form controls; and what is named by an id is there.</summary>
internal static class LabelRules
{
    private const string Controls = "input, select, textarea, button";

    private static readonly string[] UnlabelledInputs = ["hidden", "submit", "reset", "button", "image"];

    private static readonly string[] NamingAttributes =
        ["for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-activedescendant"];

    public static IEnumerable<Diagnostic> Check(ParsedPage page) =>
        Images(page).Concat(Labels(page)).Concat(NamedIds(page));

    private static IEnumerable<Diagnostic> Images(ParsedPage page)
    {
        foreach (var image in page.Document.QuerySelectorAll("img, input[type=image]").Where(image => !image.HasAttribute("alt")))
        {
            yield return CheckingDiagnostics.ImageWithoutText.At(page.PlaceOf(image), image.GetAttribute("src"));
        }

        foreach (var drawing in page.Document.QuerySelectorAll("svg[role=img]").Where(drawing => !HasName(drawing) && drawing.QuerySelector("title") is null))
        {
            yield return CheckingDiagnostics.ImageWithoutText.At(page.PlaceOf(drawing), "svg");
        }
    }

    private static IEnumerable<Diagnostic> Labels(ParsedPage page)
    {
        var labelled = page.Document.QuerySelectorAll("label[for]").Select(label => label.GetAttribute("for")).ToHashSet(StringComparer.Ordinal);
        foreach (var control in page.Document.QuerySelectorAll(Controls))
        {
            var isLabelled = HasName(control)
                || control.Closest("label") is not null
                || (control.Id is { Length: > 0 } id && labelled.Contains(id))
                || SaysItself(control);
            if (!isLabelled)
            {
                yield return CheckingDiagnostics.ControlWithoutLabel.At(page.PlaceOf(control), control.LocalName);
            }
        }
    }

    private static IEnumerable<Diagnostic> NamedIds(ParsedPage page)
    {
        foreach (var attribute in NamingAttributes)
        {
            foreach (var element in page.Document.QuerySelectorAll($"[{attribute}]"))
            {
                var names = element.GetAttribute(attribute)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                foreach (var name in names.Where(name => page.Document.GetElementById(name) is null))
                {
                    yield return CheckingDiagnostics.UnknownIdNamed.At(page.PlaceOf(element), attribute, name);
                }
            }
        }
    }

    private static bool HasName(IElement element) =>
        ParsedPage.Says(element, "aria-label") || ParsedPage.Says(element, "aria-labelledby") || ParsedPage.Says(element, "title");

    private static bool SaysItself(IElement control) => control.LocalName switch
    {
        "button" => !string.IsNullOrWhiteSpace(control.TextContent) || control.QuerySelector("img[alt], svg[aria-label], svg > title") is not null,
        "input" => UnlabelledInputs.Contains(control.GetAttribute("type")),
        _ => false,
    };
}
