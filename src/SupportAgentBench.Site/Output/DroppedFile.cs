namespace SupportAgentBench.Site.Output;

/// <summary>A file that nobody keeps.</summary>
internal sealed class DroppedFile : OutputFile
{
    private DroppedFile()
    {
    }

    /// <summary>All of them.</summary>
    public static DroppedFile Instance { get; } = new();

    public override void Add(ReadOnlySpan<byte> piece)
    {
    }

    public override void Complete()
    {
    }
}
