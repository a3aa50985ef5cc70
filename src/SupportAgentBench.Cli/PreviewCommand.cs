using System.CommandLine;
using SupportAgentBench.Cli.Preview;
using SupportAgentBench.Site.Preview;

namespace SupportAgentBench.Cli;

/// <summary><c>sab preview</c>: shows the site while it is written.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5080;

    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var port = new Option<int?>("--port") { HelpName = "N", Description = "The port to serve at; 5080 or a free one if not given" };
        var open = new Option<bool>("--open") { Description = "Opens the site in the browser" };
        var editor = new Option<string>("--editor")
        {
            HelpName = "EDITOR",
            Description = $"Where links to files lead: {string.Join(", ", EditorLinks.Names)}, or an address with {{path}}, {{line}} and {{column}}; vscode if not given",
            DefaultValueFactory = _ => EditorLinks.Usual,
        };
        var command = new Command("preview", "Serves the site from memory, on this machine only, and shows every change at once. Writes nothing; Ctrl+C ends it") { port, open, editor };
        command.SetAction(result =>
        {
            var build = shared.ReadBuildOptions(result);
            var options = new PreviewServerOptions
            {
                Site = new PreviewOptions { Root = build.Root, BaseUrl = build.BaseUrl, Strict = build.Strict },
                Port = Port(result.GetValue(port)),
                Opens = result.GetValue(open),
                Editor = EditorLinks.Parse(result.GetValue(editor)!) ?? throw new UsageException(
                    $"--editor is {string.Join(", ", EditorLinks.Names)} or an address with {{path}}, and '{result.GetValue(editor)}' is neither"),
            };
            PreviewSession.RunAsync(options, shared.CreatePrinter(result, streams), streams).GetAwaiter().GetResult();
            return ExitStatus.Fine;
        });
        return command;
    }

    private static PortChoice Port(int? told) => told switch
    {
        null => new PortChoice(UsualPort, MayDiffer: true),
        >= 0 and <= ushort.MaxValue => new PortChoice(told.Value, MayDiffer: false),
        _ => throw new UsageException($"--port is a number from 0, any free one, to {ushort.MaxValue}, and {told} is none"),
    };
}
