namespace SupportAgentBench.Cli;

/// <summary>The command <c>sab</c>.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var streams = StandardStreams.Open();
        if (args is ["--version"])
        {
            // Before the command library is loaded: this is what scripts ask most.
            streams.Output.WriteLine(ProgramVersion.Text);
            return ExitStatus.Fine;
        }

        return Guard.Run(streams, () => SabCommand.Invoke(args, streams));
    }
}
