using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Words that do not stand in the message they are quoted from.</summary>
/// <param name="Place">Of the words.</param>
/// <param name="AddressPlace">Of the whole address.</param>
/// <param name="Record">Of the conversation that the address names.</param>
/// <param name="Message">The message that it names, from 1.</param>
/// <param name="NamesModel">Whether the address names the model.</param>
internal sealed record LostQuote(
    SourceLocation Place, SourceLocation AddressPlace, QuotedWords Words, QuotedConversation Quoted, ConversationRecord Record, int Message, bool NamesModel)
{
    // Fewer characters stand in many messages by chance.
    private const int FewestCharacters = 12;

    /// <summary>Whether it says something to find the words in another conversation.</summary>
    public bool IsTelling => Words.Pieces.Sum(piece => piece.Length) >= FewestCharacters;

    /// <summary>The address of a message, written as the author writes it.</summary>
    public string AddressOf(FoundQuote found)
    {
        var model = NamesModel ? $"{Quoted.Model.Id}/" : string.Empty;
        return FormattableString.Invariant($"{QuoteAddress.Mark}{model}{found.Run}/{found.Case}/{found.Message}");
    }
}

/// <summary>Where lost words stand.</summary>
/// <param name="IsOnly">Whether they stand in no other message of the same conversation.</param>
internal sealed record FoundQuote(RunId Run, CaseId Case, int Message, QuoteTier Tier, bool IsOnly);
