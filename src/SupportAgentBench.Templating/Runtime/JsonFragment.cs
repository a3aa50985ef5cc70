namespace SupportAgentBench.Templating.Runtime;

/// <summary>The result of the json function; it may stand only in a script block of JSON.</summary>
internal sealed class JsonFragment(byte[] utf8)
{
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    public override string ToString() => PageWriter.Decode(Utf8);
}
