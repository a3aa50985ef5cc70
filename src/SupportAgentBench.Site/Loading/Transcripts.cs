using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Json;

namespace SupportAgentBench.Site.Loading;

/// <summary>
/// Finds the texts of conversations again, in the files that their runs were read from. Nothing is kept: a page or a check takes
/// what it needs and forgets it.
/// </summary>
/// <param name="workspace">Where the files are.</param>
/// <param name="publish">Asked of everything that is read to be published; null = nothing is published.</param>
public sealed class Transcripts(Workspace workspace, PublishChecker? publish = null)
{
    /// <summary>The texts of one conversation. Of a gzipped run, all before it is inflated: for many, use <see cref="Visit"/>.</summary>
    /// <returns>Null when the record is malformed, which is reported.</returns>
    public ConversationRecord? Read(Run run, Conversation conversation, DiagnosticBag diagnostics)
    {
        ConversationRecord? record = null;
        Visit(run, [conversation], diagnostics, (_, found, _) => record = found);
        return record;
    }

    /// <summary>Reads conversations of one run in a single pass over its file, in the order of the file.</summary>
    /// <param name="conversations">Of <paramref name="run"/>, in any order.</param>
    /// <param name="diagnostics">Takes what is wrong with the file, also that it has changed since it was read, and what <paramref name="visit"/> finds.</param>
    /// <param name="visit">Called for each record that is well-formed.</param>
    public void Visit(Run run, IEnumerable<Conversation> conversations, DiagnosticBag diagnostics, Action<Conversation, ConversationRecord, Findings> visit)
    {
        var file = new RunFile(new WorkspaceFile(run.Path, workspace.FullPath(run.Path), Length: 0));
        var findings = new Findings(file);
        try
        {
            using var content = new RecordCursor(file, workspace.Inputs.Find(run.Path)?.Stamp);
            foreach (var conversation in conversations.OrderBy(conversation => conversation.Record.Offset))
            {
                if (Read(content, conversation.Record, findings) is { } record)
                {
                    visit(conversation, record, findings);
                }
            }

            content.CheckUnchanged();
        }
        catch (BrokenDocumentException changed)
        {
            changed.AddTo(findings);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception) || exception is InvalidDataException)
        {
            findings.AddForFile(LoadingDiagnostics.FileUnreadable, ReadFailure.Describe(exception));
        }

        findings.Publish(diagnostics);
    }

    /// <summary>Reads conversations of several runs side by side, case by case, to be published: each run's file is opened, and inflated, once.</summary>
    /// <param name="runs">Of one model.</param>
    /// <param name="cases">In the order they are visited.</param>
    /// <param name="visit">Called for each case with a record per run, in the order of <paramref name="runs"/>.</param>
    public void VisitCases(
        ImmutableArray<Run> runs, IEnumerable<SupportCase> cases, DiagnosticBag diagnostics, Action<SupportCase, ImmutableArray<RecordedConversation>> visit)
    {
        var files = new List<RunRecords>(runs.Length);
        try
        {
            files.AddRange(runs.Select(run => new RunRecords(
                run, new RunFile(new WorkspaceFile(run.Path, workspace.FullPath(run.Path), Length: 0)), workspace.Inputs.Find(run.Path)?.Stamp, publish)));
            foreach (var supportCase in cases)
            {
                visit(supportCase, [.. files.Select(file => file.Read(supportCase))]);
            }
        }
        finally
        {
            foreach (var file in files)
            {
                file.Publish(diagnostics);
                file.Dispose();
            }
        }
    }

    /// <summary>Reads every transcript of every run and checks that each record agrees with its own; for <c>sab check</c>.</summary>
    /// <param name="threads">Most files read at a time.</param>
    public void CheckAll(BenchmarkData data, int threads, DiagnosticBag diagnostics)
    {
        var runs = data.Models.SelectMany(model => model.Runs.Concat(model.Excluded.Select(excluded => excluded.Run)));
        Parallel.ForEach(runs, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, run =>
            Visit(run, run.Conversations, diagnostics, (conversation, record, findings) =>
                TranscriptRules.Check(conversation, record, data.Benchmark, findings)));
    }

    // A record that is broken says nothing about the next one, which has a place of its own.
    internal static ConversationRecord? Read(RecordCursor content, RecordSlice slice, Findings findings)
    {
        try
        {
            if (content.Records.TryRead(content.Read(slice), out var record))
            {
                return record;
            }

            using var window = content.Window(slice);
            return RunReader.Read(RunFormat.Record, window, findings, content.Pool);
        }
        catch (BrokenDocumentException broken)
        {
            broken.AddTo(findings);
            return null;
        }
    }
}
