namespace SupportAgentBench.Cli.Preview;

/// <summary>Starts the check of the whole site once nothing has changed for a while, and stops it as soon as something does.</summary>
internal sealed class WholeCheckTimer(TimeProvider clock, TimeSpan quiet)
{
    private long _lastChange = clock.GetTimestamp();
    private bool _isChecked;
    private CancellationTokenSource? _cancellation;
    private Task _running = Task.CompletedTask;

    /// <summary>Whether the newest site is not checked yet, and has been quiet for long enough.</summary>
    public bool IsDue => !_isChecked && _running.IsCompleted && clock.GetElapsedTime(_lastChange) >= quiet;

    /// <summary>Something has changed: what is being checked is old.</summary>
    public void Restart()
    {
        _cancellation?.Cancel();
        _lastChange = clock.GetTimestamp();
        _isChecked = false;
    }

    public void Start(Action<CancellationToken> check, CancellationToken ending)
    {
        _cancellation?.Dispose();
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(ending);
        var cancellation = _cancellation.Token;
        _isChecked = true;
        _running = Task.Factory.StartNew(() => check(cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async Task StopAsync()
    {
        if (_cancellation is not null)
        {
            await _cancellation.CancelAsync();
        }

        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
            // It never began.
        }

        _cancellation?.Dispose();
    }
}
