using System.Diagnostics.CodeAnalysis;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Prose.Quotes;

/// <summary>Finds the conversation that a quote's address names, or says which part of it names nothing.</summary>
internal sealed class ConversationDirectory(BenchmarkData data)
{
    private const int MostRunsNamed = 6;

    /// <param name="own">The model that the text speaks of; null where it speaks of none.</param>
    public bool TryFind(QuoteAddress address, ModelId? own, [NotNullWhen(true)] out QuotedConversation? quoted, [NotNullWhen(false)] out QuoteFault? fault)
    {
        quoted = null;
        if (!TryFindRun(address, own, out var model, out var run, out fault))
        {
            return false;
        }

        var supportCase = data.Benchmark.Cases.FirstOrDefault(known => known.Id.Value == address.Case.Text);
        var conversation = supportCase is null ? null : run.Conversations.FirstOrDefault(known => known.Case.Index == supportCase.Index);
        fault = (supportCase, conversation) switch
        {
            (null, _) => Unknown(
                QuoteDiagnostics.UnknownCase, address.Case, data.Benchmark.Cases.Select(known => known.Id.Value), static (written, hint) => [written, hint]),
            (_, null) => At(QuoteDiagnostics.NoRecord, address.Case, model.Name, run.Id, supportCase.Id),
            (_, { HasTranscript: false }) => At(QuoteDiagnostics.NoTranscript, address.Case, model.Name, run.Id, supportCase.Id),
            _ => null,
        };
        if (fault is not null)
        {
            return false;
        }

        quoted = new QuotedConversation(model, run, conversation!);
        return true;
    }

    /// <summary>The model's runs that count.</summary>
    public IEnumerable<Run> RunsOf(ModelId model) => data.Models.First(results => results.Model.Id == model).Runs;

    private bool TryFindRun(
        QuoteAddress address, ModelId? own, [NotNullWhen(true)] out BenchmarkedModel? model, [NotNullWhen(true)] out Run? run, [NotNullWhen(false)] out QuoteFault? fault)
    {
        (model, run) = (null, null);
        var id = address.Model?.Text ?? own?.Value;
        if (id is null)
        {
            fault = new QuoteFault(QuoteDiagnostics.NoModel, 0, address.MessagePart.Start + address.MessagePart.Text.Length, []);
            return false;
        }

        if (data.Models.FirstOrDefault(known => known.Model.Id.Value == id) is not { } results)
        {
            fault = Unknown(QuoteDiagnostics.UnknownModel, address.Model!.Value, data.Models.Select(known => known.Model.Id.Value), static (written, hint) => [written, hint]);
            return false;
        }

        model = results.Model;
        run = results.Runs.FirstOrDefault(known => known.Id.Value == address.Run.Text);
        fault = run is null ? RunFault(results, address.Run) : null;
        return run is not null;
    }

    private static QuoteFault RunFault(ModelResults results, AddressPart part)
    {
        if (results.Excluded.FirstOrDefault(excluded => excluded.Run.Id.Value == part.Text) is { } excluded)
        {
            return At(QuoteDiagnostics.ExcludedRun, part, results.Model.Name, excluded.Run.Id, excluded.Reason);
        }

        string[] runs = [.. results.Runs.Select(run => run.Id.Value)];
        var has = runs.Length == 0 ? "no run that counts" : string.Join(", ", runs.Take(MostRunsNamed)) + (runs.Length > MostRunsNamed ? ", …" : string.Empty);
        return Unknown(QuoteDiagnostics.UnknownRun, part, runs, (written, hint) => [results.Model.Name, written, hint, has]);
    }

    private static QuoteFault Unknown(DiagnosticDescriptor descriptor, AddressPart part, IEnumerable<string> known, Func<string, string, object?[]> arguments)
    {
        var nearest = NearestName.Of(part.Text, known);
        var hint = nearest is null ? string.Empty : $" (did you mean '{nearest}'?)";
        return new QuoteFault(descriptor, part.Start, part.Text.Length, arguments(Excerpt.Of(part.Text), hint), nearest);
    }

    private static QuoteFault At(DiagnosticDescriptor descriptor, AddressPart part, params object?[] arguments) =>
        new(descriptor, part.Start, part.Text.Length, arguments);
}

/// <summary>A conversation that a quote names.</summary>
internal sealed record QuotedConversation(BenchmarkedModel Model, Run Run, Conversation Conversation);
