namespace SupportAgentBench.Cli;

/// <summary>The command <c>sab</c>.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var streams = StandardStreams.Open();
        // Before the command library is loaded: this is what scripts ask most.
        return Guard.Run(streams, args is ["--version"] ? () => TellVersion(streams) : () => SabCommand.Invoke(args, streams));
    }

    private static int TellVersion(StandardStreams streams)
    {
        streams.Output.WriteLine(ProgramVersion.Text);
        return ExitStatus.Fine;
    }
}
