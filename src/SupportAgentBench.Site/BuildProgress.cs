namespace SupportAgentBench.Site;

/// <summary>How far a build is: looked at from any thread, whenever somebody wants to know.</summary>
public sealed class BuildProgress
{
    private ProgressStage? _stage;

    /// <summary>What is being worked off; null before the first and after the last.</summary>
    public ProgressStage? Stage => Volatile.Read(ref _stage);

    public void Begin(string doing, string what, int total) => Volatile.Write(ref _stage, new ProgressStage(doing, what, total));

    /// <summary>One more is done.</summary>
    public void Step() => Stage?.Step();

    public void End() => Volatile.Write(ref _stage, null);
}

/// <summary>Work of one kind, piece by piece.</summary>
/// <param name="doing">What is done: "reading".</param>
/// <param name="what">To what: "files".</param>
/// <param name="total">How many there are.</param>
public sealed class ProgressStage(string doing, string what, int total)
{
    private int _done;

    public string Doing => doing;

    public string What => what;

    public int Total => total;

    /// <summary>How many are done.</summary>
    public int Done => Volatile.Read(ref _done);

    internal void Step() => Interlocked.Increment(ref _done);
}
