using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading.Formats;

namespace SupportAgentBench.Site.Simulation;

/// <summary>Puts the files of data/scripts together, and checks that every case has words for every way it may end.</summary>
internal static class ScriptBookFactory
{
    /// <summary>The book; null when anything is wrong, each of which has its diagnostic.</summary>
    /// <param name="scriptsFolder">For what is missing altogether, relative to the workspace.</param>
    public static ScriptBook? Create(
        SharedScriptDocument shared,
        ImmutableArray<ScriptDocument> documents,
        Benchmark benchmark,
        string scriptsFolder,
        DiagnosticBag diagnostics)
    {
        var tools = shared.Tools.DistinctBy(tool => tool.Name).ToImmutableDictionary(tool => tool.Name);
        foreach (var name in new[] { ScriptBook.OrderLookup, ScriptBook.PolicySearch }.Where(name => !tools.ContainsKey(name)))
        {
            diagnostics.Add(SimulationDiagnostics.ScriptDoesNotFit.At(
                new SourceLocation(shared.File.Path), "shared", $"lacks the tool '{name}', which any conversation may call"));
            return null;
        }

        if (!CheckNames(documents, diagnostics))
        {
            return null;
        }

        var book = new ScriptBook(documents.ToImmutableDictionary(document => document.Id.Value, document => ToScript(document, shared)), tools, shared.Lapses);
        foreach (var item in benchmark.Cases.Where(item => book.Of(item) is null))
        {
            diagnostics.Add(SimulationDiagnostics.ScriptDoesNotFit.At(
                new SourceLocation(scriptsFolder), item.UseCase?.Id.Value ?? item.Trap!.Id.Value, $"is missing, and the case '{item.Id}' has none of its own"));
        }

        foreach (var document in documents)
        {
            var script = book.Scripts[document.Id.Value];
            ImmutableArray<SupportCase> cases = [.. benchmark.Cases.Where(item => book.Of(item) == script)];
            if (cases.IsEmpty)
            {
                diagnostics.Add(SimulationDiagnostics.ScriptDoesNotFit.At(
                    document.File.Locate([document.Id.Span])[0], document.Id.Value, "belongs to no case, use case or trap of the benchmark"));
            }
            else
            {
                new ScriptRules(document, tools, shared.Voices, benchmark, cases, diagnostics).Check(script);
            }
        }

        return diagnostics.HasErrors ? null : book;
    }

    // With ids that are the files' names no two scripts have the same.
    private static bool CheckNames(ImmutableArray<ScriptDocument> documents, DiagnosticBag diagnostics)
    {
        ScriptDocument[] misnamed = [.. documents.Where(document => document.File.Path != $"{FolderOf(document.File.Path)}{document.Id.Value}.yaml")];
        foreach (var document in misnamed)
        {
            diagnostics.Add(SimulationDiagnostics.ScriptDoesNotFit.At(
                document.File.Locate([document.Id.Span])[0], document.Id.Value, "must stand in a file of that name"));
        }

        return misnamed.Length == 0;
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static Script ToScript(ScriptDocument document, SharedScriptDocument shared) => new()
    {
        Id = document.Id.Value,
        Slots = document.Slots.ToImmutableDictionary(
            item => item.Key.Value,
            item => item.Value.ToImmutableDictionary(slot => slot.Key.Value, slot => slot.Value)),
        Results = document.Results.ToImmutableDictionary(tool => tool.Key.Value, tool => tool.Value),
        Outcomes = document.Outcomes.ToImmutableDictionary(
            entry => OutcomeNames.Parse(entry.Key.Value), entry => ToWords(entry.Key.Value, entry.Value, document.OwnAsidesOnly, shared)),
    };

    private static OutcomeScript ToWords(string outcome, OutcomeEntry entry, bool ownAsidesOnly, SharedScriptDocument shared)
    {
        var sharedAsides = shared.Asides.FirstOrDefault(asides => asides.Key.Value == outcome)?.Value ?? [];
        var sharedNotes = shared.Notes.FirstOrDefault(notes => notes.Key.Value == outcome)?.Value;
        return new OutcomeScript(
            [.. entry.Variants.Select(ToVariant)],
            ownAsidesOnly ? entry.Asides : [.. entry.Asides, .. sharedAsides],
            entry.Notes.IsEmpty ? sharedNotes ?? entry.Notes : entry.Notes);
    }

    private static ScriptVariant ToVariant(VariantEntry entry) => new(
        [.. entry.Turns.Select(turn => new ScriptTurn(
            turn.Agent is not null, turn.Agent ?? turn.Customer ?? string.Empty, [.. turn.Calls.Select(call => call.Value)]))],
        entry.Notes)
    {
        IsHasty = entry.IsHasty,
        IsFalseHandover = entry.IsFalseHandover,
        Voices = [.. entry.Voices.Select(voice => voice.Value)],
    };
}
