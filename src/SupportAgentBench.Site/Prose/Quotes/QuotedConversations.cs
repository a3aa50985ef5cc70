using System.Collections.Concurrent;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>The conversations that prose quotes from, read again: each run's file once, and of it only what is quoted.</summary>
public sealed class QuotedConversations
{
    private readonly ConcurrentDictionary<Conversation, ConversationRecord> _records = new(ReferenceEqualityComparer.Instance);
    private readonly Transcripts _transcripts;

    private QuotedConversations(BenchmarkData data, Transcripts transcripts) => (Directory, _transcripts) = (new ConversationDirectory(data), transcripts);

    internal ConversationDirectory Directory { get; }

    /// <summary>Reads them; a record that cannot be read is reported at its place in the run's file.</summary>
    /// <param name="threads">Most files read at a time.</param>
    public static QuotedConversations Read(BenchmarkData data, Transcripts transcripts, int threads, DiagnosticBag diagnostics)
    {
        var read = new QuotedConversations(data, transcripts);
        IGrouping<string, QuotedConversation>[] files = [.. read.Wanted(data).GroupBy(quoted => quoted.Run.Path, StringComparer.Ordinal)];

        // A gzipped file is inflated up to the last record that is wanted; of others nothing but the records is read.
        if (threads > 1 && files.Any(file => file.Key.EndsWith(".gz", StringComparison.Ordinal)))
        {
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file => read.Read(file, diagnostics));
        }
        else
        {
            Array.ForEach(files, file => read.Read(file, diagnostics));
        }

        return read;
    }

    /// <summary>The texts of a conversation; null when they could not be read, which was reported.</summary>
    internal ConversationRecord? Find(QuotedConversation quoted) => _records.GetValueOrDefault(quoted.Conversation);

    /// <summary>Reads further conversations of a run, of which nothing is kept; what is wrong with them is not told.</summary>
    internal void Visit(Run run, IEnumerable<Conversation> conversations, Action<Conversation, ConversationRecord> visit) =>
        _transcripts.Visit(run, conversations, new DiagnosticBag(), (conversation, record, _) => visit(conversation, record));

    private void Read(IGrouping<string, QuotedConversation> file, DiagnosticBag diagnostics) => _transcripts.Visit(
        file.First().Run,
        file.Select(quoted => quoted.Conversation).DistinctBy(conversation => conversation.Case.Index),
        diagnostics,
        (conversation, record, _) => _records[conversation] = record);

    // An address that names nothing is reported with its place when its text is bound.
    private IEnumerable<QuotedConversation> Wanted(BenchmarkData data)
    {
        foreach (var (own, written) in QuoteScan.Of(data))
        {
            if (QuoteAddress.TryParse(written, out var address, out _) && Directory.TryFind(address, own, out var quoted, out _))
            {
                yield return quoted;
            }
        }
    }
}
