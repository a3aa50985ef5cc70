using System.Net;
using System.Net.Sockets;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>Serves a folder as GitHub Pages does: under a base path, index.html for folders, 404.html for the rest.</summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private const string BasePath = "/supportagentbench/";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".csv"] = "text/csv; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
    };

    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly Task _serving;

    /// <param name="folder">Read at each request, so it may be filled later.</param>
    public StaticHost(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Address = new Uri($"http://localhost:{FreePort()}{BasePath}");
        _listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    /// <summary>Of the site's front page, with the base path.</summary>
    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                // A browser that goes to another page closes the connections of the one it leaves; a stopped listener throws too.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        using var response = context.Response;
        if (Find(path) is not { } file)
        {
            response.StatusCode = 404;
            file = Path.Combine(_folder, "404.html");
        }
        else if (Directory.Exists(file))
        {
            response.StatusCode = 301;
            response.RedirectLocation = path + "/";
            return;
        }

        response.ContentType = ContentTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
    }

    private string? Find(string path)
    {
        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            return null;
        }

        var relative = path[BasePath.Length..];
        var file = Path.GetFullPath(Path.Combine(_folder, relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative));
        return file.StartsWith(_folder, StringComparison.Ordinal) && Path.Exists(file) ? file : null;
    }
}
