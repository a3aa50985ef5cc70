using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>
/// Looks for words that nobody said where they are quoted from: in the rest of the conversation, in the same case of other runs, in the rest
/// of the run. Each run is read once, however many are looked for.
/// </summary>
internal sealed class QuoteSearch(QuotedConversations read)
{
    // Reading whole runs is for a slip or two, not for a text that invents its quotes.
    private const int MostLookedFor = 40;

    // Of the words: an editor compares them with the message beside them.
    private const int MostShown = 100;

    private readonly Dictionary<LostQuote, FoundQuote> _found = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reports every one, with the place where its words stand as a fix.</summary>
    public void Report(ImmutableArray<LostQuote> lost, DiagnosticBag diagnostics)
    {
        foreach (var quote in lost)
        {
            Look(quote, quote.Quoted.Run, quote.Quoted.Conversation, quote.Record);
        }

        LookElsewhere([.. lost.Where(quote => quote.IsTelling && !_found.ContainsKey(quote)).Take(MostLookedFor)]);
        foreach (var quote in lost)
        {
            diagnostics.Add(Diagnostic(quote, _found.GetValueOrDefault(quote)));
        }
    }

    private void LookElsewhere(ImmutableArray<LostQuote> lost)
    {
        var searches = lost.SelectMany(quote => read.Directory.RunsOf(quote.Quoted.Model.Id).Select(run => (Run: run, Quote: quote)));
        foreach (var file in searches.GroupBy(search => search.Run.Path, StringComparer.Ordinal))
        {
            var run = file.First().Run;
            LostQuote[] quotes = [.. file.Select(search => search.Quote)];
            read.Visit(run, run.Conversations.Where(conversation => conversation.HasTranscript && quotes.Any(quote => IsNear(quote, run, conversation))), (conversation, record) =>
            {
                foreach (var quote in quotes.Where(quote => IsNear(quote, run, conversation)))
                {
                    Look(quote, run, conversation, record);
                }
            });
        }
    }

    private static bool IsNear(LostQuote quote, Run run, Conversation conversation) => ReferenceEquals(quote.Quoted.Run, run) || quote.Quoted.Conversation.Case.Index == conversation.Case.Index;

    private void Look(LostQuote quote, Run run, Conversation conversation, ConversationRecord record)
    {
        var matches = record.Messages.Index()
            .Select(message => (Number: message.Index + 1, Tier: new QuotedMessage(message.Item.Text).Match(quote.Words)))
            .Where(match => match.Tier is not null)
            .OrderBy(match => match.Tier)
            .ToArray();
        if (matches.Length == 0)
        {
            return;
        }

        var found = new FoundQuote(run.Id, conversation.Case.Id, matches[0].Number, matches[0].Tier!.Value, matches.Length == 1);
        if (!_found.TryGetValue(quote, out var best) || Distance(quote, found).CompareTo(Distance(quote, best)) < 0)
        {
            _found[quote] = found;
        }
    }

    /// <summary>The same case of another run is nearer than another case of the run; otherwise the order of ids decides.</summary>
    private static (bool OtherCase, QuoteTier Tier, RunId Run, CaseId Case) Distance(LostQuote quote, FoundQuote found) =>
        (found.Case != quote.Quoted.Conversation.Case.Id, found.Tier, found.Run, found.Case);

    private static Diagnostic Diagnostic(LostQuote quote, FoundQuote? found)
    {
        var (run, conversation) = (quote.Quoted.Run, quote.Quoted.Conversation);
        var message = quote.Record.Messages[quote.Message - 1];
        var written = Excerpt.Of(quote.Words.Text, MostShown);
        var address = found is null ? null : quote.AddressOf(found);
        var diagnostic = QuoteDiagnostics.NotSaid.At(
            quote.Place,
            written,
            NumberFormat.Integer(quote.Message),
            conversation.Case.Id,
            run.Id,
            SpeakerWords.Of(message.Role, run.Provenance),
            NearestWords.In(message.Text, quote.Words),
            found is null ? string.Empty : $"; it stands in message {NumberFormat.Integer(found.Message)} of {Where(found, quote)}: write {address}");
        return address is null || quote.AddressPlace.EndColumn == 0
            ? diagnostic
            : diagnostic with { Fix = new DiagnosticFix(quote.AddressPlace, address) { IsSafe = IsSafe(found!, quote) } };
    }

    private static string Where(FoundQuote found, LostQuote quote) =>
        (found.Case == quote.Quoted.Conversation.Case.Id, found.Run == quote.Quoted.Run.Id) switch
        {
            (true, true) => "that conversation",
            (true, false) => $"that case in run {found.Run}",
            _ => $"case {found.Case} of that run",
        };

    // Enough words, said in one message of this very conversation: only its number was wrong.
    private static bool IsSafe(FoundQuote found, LostQuote quote) =>
        found.IsOnly && quote.IsTelling && found.Run == quote.Quoted.Run.Id && found.Case == quote.Quoted.Conversation.Case.Id;
}
