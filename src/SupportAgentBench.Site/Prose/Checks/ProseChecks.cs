using Markdig.Syntax;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Checks.Comparisons;
using SupportAgentBench.Site.Prose.Checks.Numbers;
using SupportAgentBench.Site.Prose.Checks.Quotations;
using SupportAgentBench.Site.Prose.Checks.Reading;
using SupportAgentBench.Site.Prose.Checks.Suggestions;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Prose.Checks;

/// <summary>
/// Checks the words of texts that speak of one subject: block by block, each read once into plain tokens that every check looks at.
/// For one thread.
/// </summary>
internal sealed class ProseChecks
{
    private readonly CheckedText _text = new();
    private readonly List<Token> _tokens = [];
    private readonly TypedNumberCheck _numbers;
    private readonly QuotationCheck _quotations;
    private readonly ComparisonCheck _comparisons;

    /// <param name="scope">The names that figures of the texts may use.</param>
    /// <param name="own">The model that the texts speak of; null on pages.</param>
    public ProseChecks(KnownNames names, IScriptObject scope, ModelId? own)
    {
        _numbers = new TypedNumberCheck(_text, _tokens, names, new TypedNumberAdvice(scope, own));
        _quotations = new QuotationCheck(_text, _tokens, names);
        _comparisons = new ComparisonCheck(_text, _tokens, names, _numbers.Found);
    }

    /// <summary>Checks every block of a tree that <see cref="Syntax.ProseRules"/> has let pass.</summary>
    public void Check(MarkdownObject tree, ProseText text, DiagnosticBag diagnostics)
    {
        var places = new ProsePlaces(text, _text);
        foreach (var block in new CheckedTextReader(text.Text, _text).Blocks(tree))
        {
            TokenReader.Read(block, _tokens);
            _numbers.Check(places, diagnostics);
            _quotations.Check(places, diagnostics);
            _comparisons.Check(places, diagnostics);
        }
    }
}
