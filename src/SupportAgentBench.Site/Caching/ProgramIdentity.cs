using SupportAgentBench.Core.Model;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Caching;

/// <summary>What tells one state of the program from the next: nothing that another one remembered is believed.</summary>
internal static class ProgramIdentity
{
    // Every change of the code makes another module; the version alone stays for many builds of the program itself.
    public static string Text { get; } = string.Join(
        ' ',
        new[] { typeof(ProgramIdentity), typeof(Conversation), typeof(TemplateSet) }.Select(type => type.Module.ModuleVersionId.ToString())
            .Prepend(ProgramVersion.Program)
            .Append(Environment.Version.ToString()));
}
