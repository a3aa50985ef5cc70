using System.Text;

namespace SupportAgentBench.Cli;

/// <summary>Standard output and error, the same on every machine: UTF-8 without a mark, lines that end in <c>\n</c>.</summary>
internal sealed class StandardStreams : IDisposable
{
    /// <summary>Takes results.</summary>
    public TextWriter Output { get; } = Open(Console.OpenStandardOutput());

    /// <summary>Takes diagnostics.</summary>
    public TextWriter Error { get; } = Open(Console.OpenStandardError());

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
