using System.CommandLine;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Rendering;

namespace SupportAgentBench.Cli;

/// <summary><c>sab template</c>: renders one template to standard output.</summary>
internal static class TemplateCommand
{
    public static Command Create(SharedOptions shared, StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The template" };
        var model = new Option<string?>("--model") { HelpName = "FILE", Description = "A JSON object whose members are the template's global names" };
        var plain = new Option<bool>("--plain") { Description = "Without HTML escaping and checks; unknown names print nothing, as in Scriban" };
        var command = new Command("template", "Renders one template to standard output") { file, model, plain };
        command.SetAction(result =>
        {
            var diagnostics = new DiagnosticBag();
            var text = TemplateTrial.Render(result.GetValue(file)!, result.GetValue(model), result.GetValue(plain), diagnostics);
            shared.CreatePrinter(result, streams).Print(diagnostics.ToSorted());
            streams.Output.Write(text);
            return text is null ? ExitStatus.InputErrors : ExitStatus.Fine;
        });
        return command;
    }
}
