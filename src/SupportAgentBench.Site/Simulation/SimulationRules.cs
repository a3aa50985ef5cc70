using System.Collections.Immutable;
using System.Globalization;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Simulation;
using SupportAgentBench.Site.Loading.Formats;

namespace SupportAgentBench.Site.Simulation;

/// <summary>Checks a simulation's names and lengths; whether counts can be met is found out when they are spread.</summary>
internal sealed class SimulationRules
{
    private readonly SimulationDocument _document;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableDictionary<string, UseCase> _useCases;
    private readonly ImmutableHashSet<string> _traps;
    private readonly ImmutableHashSet<string> _models;

    private readonly ImmutableArray<string> _voices;

    private SimulationRules(
        SimulationDocument document, Benchmark benchmark, IEnumerable<ModelId> models, ImmutableArray<string> voices, DiagnosticBag diagnostics)
    {
        _document = document;
        _diagnostics = diagnostics;
        _useCases = benchmark.UseCases.ToImmutableDictionary(useCase => useCase.Id.Value);
        _traps = [.. benchmark.Traps.Select(trap => trap.Id.Value)];
        _models = [.. models.Select(model => model.Value)];
        _voices = voices;
    }

    /// <summary>The targets; null when anything is wrong with them, each of which has its diagnostic.</summary>
    /// <param name="voices">Manners of speaking that the scripts know.</param>
    public static SimulationTargets? Check(
        SimulationDocument document, Benchmark benchmark, IEnumerable<ModelId> models, ImmutableArray<string> voices, DiagnosticBag diagnostics) =>
        new SimulationRules(document, benchmark, models, voices, diagnostics).Check();

    private SimulationTargets? Check()
    {
        CheckNames("use case", _useCases.Keys, _document.UseCases.Select(row => (row.Id.Value, Place(row.Id))));
        CheckNames("trap", _traps, _document.Traps.Select(row => (row.Id.Value, Place(row.Id))));
        CheckNames("model", _models, _document.Models.Select(row => (row.Model.Value, row.Place)));
        foreach (var model in _document.Models)
        {
            CheckModel(model);
        }

        return _diagnostics.HasErrors
            ? null
            : new SimulationTargets(_document.Seed, ToDifficulty(), _document.Models);
    }

    private void CheckModel(ModelTargets model)
    {
        CheckNames("use case", _useCases.Keys, model.UseCases.Select(row => (row.UseCase.Value, row.Place)));
        CheckNames("trap", _traps, model.Traps.Select(row => (row.Trap.Value, row.Place)));
        CheckLength(model, model.OverEscalation);
        CheckLength(model, model.EscalationAccuracy);
        CheckLength(model, model.UnsafeActions);
        CheckLength(model, model.InstructionFollowing);
        CheckLength(model, model.Sentiment);
        CheckLength(model, model.AgentMessages);
        CheckLength(model, model.ToolCalls);
        CheckLength(model, model.CostPer1000);
        if (model.OrderLookups is { } lookups)
        {
            CheckLength(model, lookups);
        }

        if (model.FalseHandovers is { } falseHandovers)
        {
            CheckLength(model, falseHandovers);
        }

        if (model.Voice is { } voice && !_voices.Contains(voice))
        {
            _diagnostics.Add(SimulationDiagnostics.UnknownName.At(model.Place, voice, "voice", NearestName.Hint(voice, _voices)));
        }

        foreach (var row in model.Traps.Where(row => row.HandedOver > model.Runs - row.Caught))
        {
            _diagnostics.Add(SimulationDiagnostics.OutOfReach.At(
                row.Place, $"handedOver of '{row.Trap}'", $"it is held in {Number(model.Runs - row.Caught)} of {Number(model.Runs)} runs"));
        }

        foreach (var row in model.UseCases.Where(row => row.Resolved is not null && _useCases.GetValueOrDefault(row.UseCase.Value)?.Bucket == Bucket.MustEscalate))
        {
            _diagnostics.Add(SimulationDiagnostics.OutOfReach.At(
                row.Place, $"resolved of '{row.UseCase}'", "resolution is counted on solvable use cases only"));
        }
    }

    private void CheckLength<T>(ModelTargets model, PerRun<T> target)
    {
        if (target.Values.Length != model.Runs)
        {
            _diagnostics.Add(SimulationDiagnostics.RunsDiffer.At(
                target.Place, target.Name, Number(target.Values.Length), Number(model.Runs)));
        }
    }

    private void CheckNames(string kind, IEnumerable<string> known, IEnumerable<(string Id, SourceLocation Place)> rows)
    {
        var all = known.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, place) in rows)
        {
            if (!all.Contains(id))
            {
                _diagnostics.Add(SimulationDiagnostics.UnknownName.At(place, id, kind, NearestName.Hint(id, all)));
            }
            else if (!seen.Add(id))
            {
                _diagnostics.Add(SimulationDiagnostics.RowTwice.At(place, kind, id));
            }
        }
    }

    private Difficulty ToDifficulty() => new()
    {
        Unresolved = Weights(row => row.Unresolved),
        Escalated = Weights(row => row.Escalated),
        Missed = Weights(row => row.Missed),
        Caught = _document.Traps.ToImmutableDictionary(row => new TrapId(row.Id.Value), row => row.Caught),
    };

    private ImmutableDictionary<UseCaseId, double> Weights(Func<UseCaseDifficulty, double?> weight) => _document.UseCases
        .Where(row => weight(row) is not null)
        .ToImmutableDictionary(row => new UseCaseId(row.Id.Value), row => weight(row)!.Value);

    private SourceLocation Place(Located<string> id) => _document.File.Locate([id.Span])[0];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
