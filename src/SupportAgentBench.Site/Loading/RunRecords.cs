using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Loading;

/// <summary>The records of one run, found again case by case in its open file. What goes wrong is kept until the file is closed.</summary>
internal sealed class RunRecords : IDisposable
{
    private readonly Run _run;
    private readonly Findings _findings;
    private readonly PublishChecker? _publish;
    // By the case's place in the benchmark.
    private readonly Conversation?[] _conversations;
    private RecordCursor? _content;

    /// <param name="stamp">How the file was when its records were found; null = not known.</param>
    /// <param name="publish">Asked of every record that is read; null = nothing is published.</param>
    public RunRecords(Run run, RunFile file, FileStamp? stamp, PublishChecker? publish)
    {
        _run = run;
        _publish = publish;
        _findings = new Findings(file);
        _conversations = new Conversation?[run.Conversations.Select(conversation => conversation.Case.Index + 1).DefaultIfEmpty().Max()];
        foreach (var conversation in run.Conversations)
        {
            _conversations[conversation.Case.Index] = conversation;
        }

        Try(() => _content = new RecordCursor(file, stamp, anyOrder: true));
    }

    /// <summary>The record of a case; without texts where there is none, or where it cannot be read, which is then reported.</summary>
    public RecordedConversation Read(SupportCase supportCase)
    {
        var conversation = supportCase.Index < _conversations.Length ? _conversations[supportCase.Index] : null;
        ConversationRecord? record = null;
        if (conversation is not null && _content is { } content)
        {
            Try(() => record = Transcripts.Read(content, conversation.Record, _findings));
        }

        if (record is not null && _content?.Records.MayBeSensitive != false)
        {
            _publish?.Check(_run, conversation!, record, _findings);
        }

        return new RecordedConversation(_run, conversation, record);
    }

    /// <summary>Hands over what went wrong, and whether the file changed meanwhile.</summary>
    public void Publish(DiagnosticBag diagnostics)
    {
        Try(() => _content?.CheckUnchanged());
        _findings.Publish(diagnostics);
    }

    public void Dispose() => _content?.Dispose();

    // After the first failure of the file itself nothing more is asked of it.
    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (BrokenDocumentException changed)
        {
            _content?.Dispose();
            _content = null;
            changed.AddTo(_findings);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception) || exception is InvalidDataException)
        {
            _content?.Dispose();
            _content = null;
            _findings.AddForFile(LoadingDiagnostics.FileUnreadable, ReadFailure.Describe(exception));
        }
    }
}
