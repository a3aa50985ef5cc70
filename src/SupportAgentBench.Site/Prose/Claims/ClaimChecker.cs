using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Prose.Syntax;
using SupportAgentBench.Site.Rules.Conditions;

namespace SupportAgentBench.Site.Prose.Claims;

/// <summary>Asks the board about every claim of a text (prose.md 2) and hangs what it answers into the tree.</summary>
internal sealed class ClaimChecker(ProseText text, ConditionSubject subject, DiagnosticBag diagnostics)
{
    /// <summary>Checks every claim below a node; one that does not hold is reported at its place.</summary>
    public static void Check(MarkdownObject tree, ProseText text, ConditionSubject subject, DiagnosticBag diagnostics)
    {
        if (!text.Text.Contains(ClaimAddress.Mark, StringComparison.Ordinal))
        {
            return;
        }

        var checker = new ClaimChecker(text, subject, diagnostics);
        foreach (var link in ProseTree.Walk(tree).Select(walked => walked.Node).OfType<LinkInline>())
        {
            // Other forms are refused by the rules of the text.
            if (link is { IsImage: false, Reference: null } && ClaimAddress.IsOf(link.Url) && ClaimAddress.Read(link, text) is { } address)
            {
                checker.Check(link, address);
            }
        }
    }

    private void Check(LinkInline link, ClaimAddress address)
    {
        if (address.Expression.Length > ExpressionScan.MostCharacters)
        {
            Report(ProseDiagnostics.ClaimFaulty, address.Start, 0, FormattableString.Invariant($"the test is longer than {ExpressionScan.MostCharacters} characters; make two claims of it"));
            return;
        }

        var answer = ConditionEvaluator.Evaluate(address.Expression, subject);
        foreach (var problem in answer.Problems)
        {
            Report(DescriptorOf(problem.Kind), address.Start + problem.Start, problem.Length, problem.Message);
        }

        switch (answer.Truth)
        {
            case true:
                if (!answer.Open.IsEmpty)
                {
                    Report(ProseDiagnostics.ClaimNotSeparable, address.Start, address.Expression.Length, address.Expression, ClaimWords.Open(answer.Open));
                }

                new Claim(answer.Target, answer.Open, answer.Shown(), answer.Conversations).HangTo(link);
                break;
            case false:
                Report(ProseDiagnostics.ClaimFalse, address.Start + answer.Start, answer.Length, address.Expression.Substring(answer.Start, answer.Length), answer.Told());
                break;
            default:
                break;
        }
    }

    private static DiagnosticDescriptor DescriptorOf(ConditionProblemKind kind) => kind switch
    {
        ConditionProblemKind.UnknownName => ProseDiagnostics.UnknownClaimName,
        ConditionProblemKind.NoTest => ProseDiagnostics.ClaimNoTest,
        ConditionProblemKind.AsksNothing => ProseDiagnostics.ClaimAsksNothing,
        _ => ProseDiagnostics.ClaimFaulty,
    };

    private void Report(DiagnosticDescriptor descriptor, int start, int length, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(descriptor.At(text.Locate(start, length), arguments));
}
