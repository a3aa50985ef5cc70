using AngleSharp.Dom;

namespace SupportAgentBench.Site.Checking;

/// <summary>Finds the ids and addresses of a parsed page.</summary>
internal static class PageReferences
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href"];

    public static IEnumerable<SiteReference> Of(ParsedPage page)
    {
        foreach (var element in page.Document.All)
        {
            var place = page.PlaceOf(element);
            if (element.GetAttribute("id") is { } id)
            {
                yield return new SiteReference(SiteReferenceKind.Id, id, place);
            }

            foreach (var address in AddressesOf(element))
            {
                yield return new SiteReference(SiteReferenceKind.Link, address, place);
            }
        }
    }

    private static IEnumerable<string> AddressesOf(IElement element)
    {
        foreach (var attribute in AddressAttributes)
        {
            if (element.GetAttribute(attribute) is { } address)
            {
                yield return address;
            }
        }

        foreach (var candidate in (element.GetAttribute("srcset") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return candidate.Split(' ')[0];
        }
    }
}
