using System.Text;
using Microsoft.AspNetCore.Http;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli.Preview;

/// <summary>
/// Answers requests. Pages and files come from the site's plan and the preview's own from a list, never from a disk, so no address leads
/// out of the site.
/// </summary>
internal sealed class PreviewRequests(PreviewSite site, PreviewClients clients, StateWriter state, Action found, CancellationToken stopping)
{
    private const string ClientFolder = ".sab-preview/";
    private const string Missing = "404.html";
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(15);

    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HostGuard.IsOwn(request.Host, context.Connection.LocalPort))
        {
            await RefuseAsync(response, StatusCodes.Status421MisdirectedRequest, "This preview answers to localhost only.");
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await RefuseAsync(response, StatusCodes.Status405MethodNotAllowed, "A preview is read only.");
        }
        else
        {
            await AnswerAsync(context, BasePath());
        }
    }

    private async Task AnswerAsync(HttpContext context, string basePath)
    {
        var path = context.Request.Path.Value ?? "/";
        var bare = basePath.TrimEnd('/');
        var client = path.IndexOf("/" + ClientFolder, StringComparison.Ordinal);
        if (client >= 0)
        {
            // Under whatever base path: a page that waits for a workspace to be mended does not know the right one.
            await AnswerClientAsync(context, path[(client + 1 + ClientFolder.Length)..]);
        }
        else if (path.StartsWith(basePath, StringComparison.Ordinal))
        {
            await AnswerAsync(context, basePath, path[basePath.Length..]);
        }
        else if (path == "/favicon.ico")
        {
            // Browsers ask for one whether a page names it or not.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (path == "/" || path == bare || site.Current?.HasPages != true)
        {
            context.Response.Redirect(WrittenBasePath());
        }
        else
        {
            await RefuseAsync(context.Response, StatusCodes.Status404NotFound, $"The site stands at {basePath}");
        }
    }

    private async Task AnswerAsync(HttpContext context, string basePath, string path)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        if (site.Current?.HasPages == true && !site.Current.Has(file) && site.Current.Has(file + "/index.html"))
        {
            context.Response.Redirect(WrittenBasePath() + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "/");
            return;
        }

        var wrongBefore = site.Diagnostics.Length;
        var (page, status) = PageAt(file);
        if (site.Diagnostics.Length != wrongBefore)
        {
            found();
        }

        var content = page.IsHtml ? PageInjection.Into(page.Content.Span, basePath + ClientFolder, file, status == StatusCodes.Status200OK ? page.Version : PreviewClients.NoPage) : page.Content;
        await SendAsync(context, status, ContentTypes.Of(page.Path), content);
    }

    private (PreviewPage Page, int Status) PageAt(string file)
    {
        if (site.Find(file) is { } page)
        {
            return (page, StatusCodes.Status200OK);
        }

        if (site.Current?.HasPages != true)
        {
            return (Own("waiting.html"), StatusCodes.Status503ServiceUnavailable);
        }

        return site.Current.Has(file)
            ? (Own("waiting.html"), StatusCodes.Status500InternalServerError)
            : (site.Find(Missing) ?? Own("missing.html"), StatusCodes.Status404NotFound);
    }

    private static PreviewPage Own(string name) => new(name, ClientFiles.Find(name));

    private async Task AnswerClientAsync(HttpContext context, string name)
    {
        var path = context.Request.Query["page"].ToString();
        if (name == "events")
        {
            await TellAsync(context, new PreviewClient(path, context.Request.Query["version"]));
        }
        else if (name == "state.json")
        {
            await SendAsync(context, StatusCodes.Status200OK, ContentTypes.Of(name), Encoding.UTF8.GetBytes(state.Write(path)));
        }
        else if (ClientFiles.Find(name) is { } file && ContentTypes.Of(name) is var type && !name.EndsWith(".html", StringComparison.Ordinal))
        {
            await SendAsync(context, StatusCodes.Status200OK, type, file);
        }
        else
        {
            await RefuseAsync(context.Response, StatusCodes.Status404NotFound, "The preview has no such file.");
        }
    }

    // Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html
    private async Task TellAsync(HttpContext context, PreviewClient client)
    {
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        clients.Add(client);
        try
        {
            await context.Response.WriteAsync("retry: 500\n\n", end.Token);
            await context.Response.Body.FlushAsync(end.Token);
            await using var news = client.News(end.Token).GetAsyncEnumerator(end.Token);
            var next = news.MoveNextAsync().AsTask();
            while (true)
            {
                // A line now and then, or a browser that is gone is never noticed.
                var isNews = await Task.WhenAny(next, Task.Delay(Breath, end.Token)) == next;
                if (isNews && !await next)
                {
                    break;
                }

                await context.Response.WriteAsync(isNews ? $"event: {news.Current.Name}\ndata: {news.Current.Data}\n\n" : ": still here\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                next = isNews ? news.MoveNextAsync().AsTask() : next;
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has left, or the preview ends.
        }
        finally
        {
            clients.Remove(client);
        }
    }

    private string BasePath() => Uri.UnescapeDataString(WrittenBasePath());

    // As it stands in an address, where nothing is beyond ASCII.
    private string WrittenBasePath() => site.Current?.BaseAddress?.AbsolutePath ?? "/";

    private static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private static async Task RefuseAsync(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(why + "\n");
    }
}
