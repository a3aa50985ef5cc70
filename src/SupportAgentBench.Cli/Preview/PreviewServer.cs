using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SupportAgentBench.Cli.Preview;

/// <summary>Listens on this machine's own addresses, which no other machine reaches.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    private readonly WebApplication _server;

    private PreviewServer(WebApplication server, int port) => (_server, Port) = (server, port);

    public int Port { get; }

    /// <summary>Starts at the port that was chosen, or at a free one.</summary>
    /// <exception cref="UsageException">The port is taken, and no other may be used.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The server that has started is disposed of with what is returned, one that has not at once.")]
    public static async Task<PreviewServer> StartAsync(PortChoice choice, RequestDelegate answer)
    {
        for (var attempt = 0; ; attempt++)
        {
            var port = attempt == 0 && choice.Number > 0 ? choice.Number : FreePort();
            var server = Create(port, answer);
            try
            {
                await server.StartAsync();
                return new PreviewServer(server, port);
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                await server.DisposeAsync();
                if (choice.Number > 0 && !choice.MayDiffer)
                {
                    throw new UsageException($"port {choice.Number} cannot be had: {exception.Message}; leave --port out for a free one");
                }

                if (attempt == MostAttempts)
                {
                    throw new UsageException($"no port to serve at can be had: {exception.Message}");
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private static WebApplication Create(int port, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.AllowSynchronousIO = false;
            options.Limits.MaxRequestBodySize = 0;
            options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestGoodbye);
        var server = builder.Build();
        server.Run(answer);
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
