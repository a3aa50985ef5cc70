using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SupportAgentBench.Cli;

/// <summary>Standard output and error, the same on every machine: UTF-8 without a mark, lines that end in <c>\n</c>.</summary>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes diagnostics.</param>
internal sealed record StandardStreams(TextWriter Output, TextWriter Error)
{
    /// <summary>The program's own, flushed with each line: a program that dies has said what it had to say.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "They live as long as the process.")]
    public static StandardStreams Open() => new(Open(Console.OpenStandardOutput()), Open(Console.OpenStandardError()));

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
}
