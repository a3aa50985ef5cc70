using System.Diagnostics.CodeAnalysis;
using SupportAgentBench.Cli.Printing;

namespace SupportAgentBench.Cli;

/// <summary>The last net: whatever goes wrong ends in one sentence and an exit status, never in a stack trace.</summary>
internal static class Guard
{
    private const string Debug = "SAB_DEBUG";

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A fault is told in one sentence; SAB_DEBUG=1 shows it whole.")]
    public static int Run(StandardStreams streams, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (UsageException wrong)
        {
            Tell(streams, $"sab: {PlainText.OneLine(wrong.Message)}");
        }
        catch (Exception fault)
        {
            Tell(streams, $"sab: a fault of the program: {PlainText.OneLine(fault.Message)} ({fault.GetType().Name}; {Debug}=1 shows where)");
            if (Environment.GetEnvironmentVariable(Debug) == "1")
            {
                Tell(streams, fault.ToString());
            }
        }

        return ExitStatus.WrongUsage;
    }

    private static void Tell(StandardStreams streams, string message)
    {
        try
        {
            streams.Error.WriteLine(message);
        }
        catch (IOException)
        {
            // Nobody can be told; the exit status says it.
        }
    }
}
