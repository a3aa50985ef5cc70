namespace SupportAgentBench.Site.Output;

/// <summary>A file on its way into an output, piece by piece. One that is not completed must not be committed: who leaves it has an error to report.</summary>
public abstract class OutputFile : IDisposable
{
    /// <summary>Takes what comes next. It may be reused by the caller afterwards.</summary>
    public abstract void Add(ReadOnlySpan<byte> piece);

    /// <summary>The last piece was taken.</summary>
    public abstract void Complete();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
