namespace SupportAgentBench.Cli.Tests.Preview;

/// <summary>Reads server-sent events.</summary>
internal sealed class EventReader : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventReader(HttpResponseMessage response, StreamReader lines) => (_response, _lines) = (response, lines);

    public static async Task<EventReader> OpenAsync(HttpClient browser, Uri address)
    {
        var response = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The data of the next event of a kind that a test holds for.</summary>
    public async Task<string> NextAsync(string kind, Func<string, bool>? isWanted = null)
    {
        using var limit = new CancellationTokenSource(LongestWait);
        var name = string.Empty;
        while (await _lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && name == kind && line["data: ".Length..] is var data && isWanted?.Invoke(data) != false)
            {
                return data;
            }
        }

        throw new EndOfStreamException("The preview has said no more.");
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }
}
