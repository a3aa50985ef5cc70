using Markdig.Syntax.Inlines;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose.Figures;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Words of a text that stand in a message of a conversation.</summary>
/// <param name="Words">As the author writes them.</param>
/// <param name="Tier">How closely they agree with the message.</param>
/// <param name="Role">Who says it.</param>
/// <param name="Speaker">The same in words, with the model's name where the text speaks of no model.</param>
/// <param name="Message">Which message: "simulated run r2, message 6".</param>
/// <param name="Case">The title of the case.</param>
/// <param name="Target">The message on its page.</param>
internal sealed record Quote(QuotedWords Words, QuoteTier Tier, Role Role, string Speaker, string Message, string Case, FigureTarget Target)
{
    private static readonly object Key = new();

    /// <summary>The quote that a link was found to be; null for another link, and for words that nobody said.</summary>
    public static Quote? Of(LinkInline link) => link.GetData(Key) as Quote;

    public void HangTo(LinkInline link) => link.SetData(Key, this);
}
