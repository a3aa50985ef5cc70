using System.Net;
using SupportAgentBench.Cli.Preview;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli.Tests.Preview;

/// <summary>A preview of the smallest workspace at a free port of this machine, and a browser's half of it.</summary>
internal sealed class PreviewDesk : IAsyncDisposable
{
    public const string Base = "/mini/";
    public const string Report = Base + "models/alpha/";
    private const string Verdict = "data/verdicts/alpha.yaml";

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private PreviewDesk(TemporaryWorkspace workspace, PreviewSession session) => (Workspace, Session) = (workspace, session);

    public TemporaryWorkspace Workspace { get; }

    public PreviewSession Session { get; }

    public static async Task<PreviewDesk> OpenAsync(Action<TemporaryWorkspace>? prepare = null)
    {
        var workspace = new TemporaryWorkspace();
        prepare?.Invoke(workspace);
        return new PreviewDesk(workspace, await PreviewSession.StartAsync(new PreviewServerOptions
        {
            Site = new PreviewOptions { Root = workspace.Root },
            Port = new PortChoice(0, MayDiffer: true),
            Editor = EditorLinks.Parse(EditorLinks.Usual)!,
        }));
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await Session.DisposeAsync();
        Workspace.Dispose();
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Session.Address, path));
        request.Headers.Host = host ?? Session.Address.Authority;
        return await _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<string> TextAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Waits for events of a kind until an address has a text: a file that is being written may be seen half-written first.</summary>
    public async Task HearAsync(EventReader page, string kind, string path, string text)
    {
        do
        {
            await page.NextAsync(kind);
        }
        while (!(await TextAsync(path)).Contains(text, StringComparison.Ordinal));
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>Replaces the verdict's sentence.</summary>
    public void Say(string sentence) => File.WriteAllText(Workspace.At(Verdict), File.ReadAllText(Workspace.At(Verdict)).Replace(Sentence, Sentence = sentence, StringComparison.Ordinal));

    /// <summary>What a page hears from the preview, until it is closed.</summary>
    public Task<EventReader> ListenAsync(string page, string version = "") => EventReader.OpenAsync(_browser, new Uri(Session.Address, $"{Base}.sab-preview/events?page={page}&version={version}"));

    private string Sentence { get; set; } = "Alpha resolves {{ resolution }}.";
}
