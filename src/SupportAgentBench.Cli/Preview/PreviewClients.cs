using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli.Preview;

/// <summary>All pages that are open in browsers. Each is told when its own page is another, and of what is wrong with the workspace.</summary>
/// <param name="site">Asked for the page of each client.</param>
/// <param name="state">Says what is wrong.</param>
internal sealed class PreviewClients(PreviewSite site, StateWriter state)
{
    private const string Page = "page";
    private const string Assets = "assets";
    private const string State = "state";

    // A page that cannot be made has a version, too, so that it is fetched once it can.
    public const string NoPage = "none";

    private readonly ConcurrentDictionary<PreviewClient, bool> _clients = new();
    private readonly Lock _telling = new();

    /// <summary>How many there are.</summary>
    public int Count => _clients.Count;

    /// <summary>Takes a client in, and tells it at once what it has missed.</summary>
    public void Add(PreviewClient client)
    {
        _clients[client] = true;
        Tell(client);
    }

    public void Remove(PreviewClient client) => _clients.TryRemove(client, out _);

    /// <summary>Tells every client what has changed for it.</summary>
    /// <param name="assets">Style sheets, scripts and pictures that have changed.</param>
    public void TellAll(ImmutableArray<string> assets)
    {
        foreach (var client in _clients.Keys)
        {
            if (!assets.IsEmpty)
            {
                client.Tell(new ServerEvent(Assets, JsonSerializer.Serialize([.. assets], TextListJson.Default.StringArray)));
            }

            Tell(client);
        }
    }

    private void Tell(PreviewClient client)
    {
        // Two threads must not tell one client two states in the wrong order.
        lock (_telling)
        {
            var version = site.Find(client.Path)?.Version ?? NoPage;
            if (version != client.Version)
            {
                client.Version = version;
                client.Tell(new ServerEvent(Page, version));
            }

            // After its page: making it may have found something.
            var now = state.Write(client.Path);
            if (now != client.State)
            {
                client.State = now;
                client.Tell(new ServerEvent(State, now));
            }
        }
    }
}
