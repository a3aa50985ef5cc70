using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli.Preview;

/// <summary>
/// Wakes whoever waits when something happens to a workspace's files, once they have been quiet for a moment. It never says what: editors
/// save in too many ways, and events get lost. Looks by itself now and then, for those.
/// </summary>
internal sealed class WorkspaceWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan NowAndThen = TimeSpan.FromMilliseconds(1500);

    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();

    // In a field: one that only a local variable holds is collected after a while, and falls silent.
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    public WorkspaceWatcher(string root, TimeProvider clock)
    {
        (_root, _clock) = (root, clock);
        Watch();
    }

    /// <summary>Waits until something has happened and the files are quiet again, or until it is time to look anyway.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        if (!await HappensWithinAsync(NowAndThen, cancellation))
        {
            Watch();
            return;
        }

        var start = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(start) < LongestBurst && await HappensWithinAsync(Quiet, cancellation))
        {
            // Still being written.
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var watcher in _watchers.Values)
            {
                watcher.Dispose();
            }

            _watchers.Clear();
        }
    }

    private async Task<bool> HappensWithinAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time);
        try
        {
            return await _events.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    // A folder may come, go, and be exchanged for another one.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Watchers are disposed of when they are dropped.")]
    private void Watch()
    {
        lock (_gate)
        {
            foreach (var folder in new[] { Workspace.DataFolder, Workspace.TemplatesFolder })
            {
                var path = Path.Combine(_root, folder);
                if (!Directory.Exists(path))
                {
                    Drop(folder);
                }
                else if (!_watchers.ContainsKey(folder) && Open(path) is { } watcher)
                {
                    _watchers[folder] = watcher;
                }
            }
        }
    }

    private FileSystemWatcher? Open(string path)
    {
        var watcher = new FileSystemWatcher
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += Notice;
        watcher.Created += Notice;
        watcher.Deleted += Notice;
        watcher.Renamed += Notice;
        watcher.Error += (_, _) => Lose(path);
        try
        {
            watcher.Path = path;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception) || exception is ArgumentException)
        {
            // Too many watches, or the folder has just gone: looking now and then still finds everything.
            watcher.Dispose();
            return null;
        }
    }

    private void Notice(object sender, FileSystemEventArgs happened)
    {
        if (!FileNames.IsPassing(Path.GetFileName(happened.Name.AsSpan())) || happened is RenamedEventArgs)
        {
            _events.Writer.TryWrite(true);
        }
    }

    private void Lose(string path)
    {
        lock (_gate)
        {
            Drop(Path.GetFileName(path));
        }

        _events.Writer.TryWrite(true);
    }

    private void Drop(string folder)
    {
        if (_watchers.Remove(folder, out var watcher))
        {
            watcher.Dispose();
        }
    }
}
