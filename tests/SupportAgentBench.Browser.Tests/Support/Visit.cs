using Microsoft.Playwright;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>A reader's window on the site: it notes what the browser complains about and what it asks for.</summary>
public sealed class Visit
{
    private readonly Uri _site;
    private readonly List<string> _complaints = [];
    private readonly List<Uri> _requests = [];

    internal Visit(IPage page, Uri site)
    {
        Page = page;
        _site = site;
        page.Console += (_, message) => Complain(message);
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) => _requests.Add(new Uri(request.Url));
    }

    public IPage Page { get; }

    /// <summary>What was asked for since the last <see cref="GoAsync"/>.</summary>
    public IReadOnlyList<Uri> Requests => _requests;

    /// <param name="address">Relative to the site's front page.</param>
    public async Task GoAsync(string address)
    {
        _requests.Clear();
        await Page.GotoAsync(new Uri(_site, address).AbsoluteUri);
    }

    public Task ResizeAsync(int width) => Page.SetViewportSizeAsync(Screen.Size(width).Width, Screen.Size(width).Height);

    /// <summary>The address relative to the site, with query and fragment.</summary>
    public string Address => _site.MakeRelativeUri(new Uri(Page.Url)).ToString();

    internal void AssertNothingWentWrong() => Findings.AssertNone(_complaints);

    private void Complain(IConsoleMessage message)
    {
        // A page that is not there answers 404, and the browser says so: that is what the page is for.
        var isNotFoundPage = message.Text.Contains("status of 404", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isNotFoundPage)
        {
            _complaints.Add($"{message.Location}: {message.Text}");
        }
    }
}
