using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Syntax;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>The address of a claim as it stands in the text.</summary>
/// <param name="Expression">What is behind <c>claim:</c>, without the blanks around it.</param>
/// <param name="Start">Where the expression starts in the text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClaimAddress(string Expression, int Start)
{
    public const string Mark = "claim:";

    public static bool IsOf(string? url) => url?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>Null when an escape or an entity stands in it.</summary>
    public static ClaimAddress? Read(LinkInline link, ProseText text)
    {
        if (WrittenAddress.Of(link, text) is not { } written)
        {
            return null;
        }

        var expression = written.Address.AsSpan(Mark.Length);
        var blanks = expression.Length - expression.TrimStart().Length;
        return new ClaimAddress(expression.Trim().ToString(), written.Start + Mark.Length + blanks);
    }
}
