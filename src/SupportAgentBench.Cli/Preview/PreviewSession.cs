using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Site.Preview;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Cli.Preview;

/// <summary>A preview from its start to Ctrl+C: watches, renews the site, tells the browsers, and prints what is wrong as it comes up.</summary>
internal sealed class PreviewSession : IAsyncDisposable
{
    private static readonly TimeSpan QuietBeforeWholeCheck = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ending = new();
    private readonly PreviewSite _site;
    private readonly PreviewClients _clients;
    private readonly PreviewRequests _requests;
    private readonly WorkspaceWatcher _watcher;
    private readonly TimeProvider _clock;
    private PreviewServer? _server;
    private Task _renewing = Task.CompletedTask;

    private PreviewSession(PreviewServerOptions options)
    {
        _clock = options.Site.Clock;
        _site = new PreviewSite(options.Site);
        var state = new StateWriter(_site, options);
        _clients = new PreviewClients(_site, state);
        _requests = new PreviewRequests(_site, _clients, state, () => _clients.TellAll([]), _ending.Token);

        // Before the first scan: what happens after it is heard.
        _watcher = new WorkspaceWatcher(options.Site.Root, _clock);
    }

    /// <summary>Called when the site has changed, with how long that took, and when only what is known to be wrong with it has, with null.</summary>
    public Action<TimeSpan?> Renewed { get; set; } = _ => { };

    /// <summary>Where to look: the site's base address, on this machine.</summary>
    public Uri Address => new($"http://localhost:{_server!.Port}{_site.Current?.BaseAddress?.AbsolutePath ?? "/"}");

    public ImmutableArray<Diagnostic> Diagnostics => _site.Diagnostics;

    /// <summary>How long the newest snapshot took to make; its pages are made when they are asked for.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>How many pages are open in browsers.</summary>
    public int Clients => _clients.Count;

    /// <summary>Serves until the program is told to end.</summary>
    public static async Task RunAsync(PreviewServerOptions options, ReportPrinter printer, StandardStreams streams)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await using var session = await StartAsync(options);
        await streams.Output.WriteLineAsync($"Preview at {session.Address} (Ctrl+C ends it)");
        var diagnostics = new DiagnosticLog(printer, streams);
        session.Renewed = Tell;
        Tell(session.Took);
        if (options.Opens)
        {
            Open(session.Address);
        }

        // A fault of the renewing ends the preview: it would show an old site for good.
        await await Task.WhenAny(end.Task, session._renewing);

        void Tell(TimeSpan? took)
        {
            diagnostics.Show(session.Diagnostics);
            if (took is { } time)
            {
                printer.PrintTime("renew", time);
            }
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.TrySetResult();
        }
    }

    /// <summary>Starts serving; the site is made meanwhile.</summary>
    /// <exception cref="UsageException">The port cannot be had.</exception>
    public static async Task<PreviewSession> StartAsync(PreviewServerOptions options)
    {
        var session = new PreviewSession(options);
        try
        {
            var first = Task.Run(session.Rescan);
            session._server = await PreviewServer.StartAsync(options.Port, session._requests.AnswerAsync);
            await first;
            session._clients.TellAll([]);
            session._renewing = Task.Run(session.RenewAsync);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _renewing;
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _watcher.Dispose();
        _ending.Dispose();
    }

    private PreviewSnapshot? Rescan()
    {
        var started = _clock.GetTimestamp();
        var snapshot = _site.Rescan();
        Took = snapshot is null ? Took : _clock.GetElapsedTime(started);
        return snapshot;
    }

    private async Task RenewAsync()
    {
        var check = new WholeCheckTimer(_clock, QuietBeforeWholeCheck);
        try
        {
            while (true)
            {
                await _watcher.WaitAsync(_ending.Token);
                if (Rescan() is { } snapshot)
                {
                    check.Restart();
                    _clients.TellAll(snapshot.ChangedAssets);
                    Renewed(Took);
                }
                else if (check.IsDue)
                {
                    check.Start(cancellation => CheckWhole(cancellation), _ending.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The preview ends.
        }

        await check.StopAsync();
    }

    private void CheckWhole(CancellationToken cancellation)
    {
        if (_site.CheckWhole(cancellation))
        {
            _clients.TellAll([]);
            Renewed(null);
        }
    }

    private static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // No browser here; the address was printed.
        }
    }
}
