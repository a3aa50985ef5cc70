using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Pages.Texts;

/// <summary>Makes hand-written pages and the page for addresses that do not exist.</summary>
/// <param name="frames">Frames of pages.</param>
public sealed class TextPageFactory(PageFrameFactory frames)
{
    public TextPage Make(BoundPage page)
    {
        var route = Route.HandWritten(page.Name);
        return new TextPage
        {
            Page = frames.For(route, page.Title.Text, page.Description?.Text ?? string.Empty),
            Heading = page.Title.Text,
            Body = page.Body,
        };
    }

    /// <summary>The page a host serves at any depth: its links carry the whole address.</summary>
    public NotFoundPage NotFound() => new() { Page = frames.For(Route.NotFound, "No such page") };
}
