using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Simulation;

/// <summary>The hand-written files of a generated workspace. Names in it are made of letters, digits and spaces: nothing needs escaping.</summary>
internal static class SizedWorkspaceYaml
{
    // Labs repeat, so that the filter by lab has something to do.
    private const int ModelsPerLab = 4;

    public const string Site =
        """
        format: sab-site/1
        title: Sized benchmark
        question: How fast is a site of this size made?
        baseUrl: https://example.org/sized/
        allowSimulated: true
        compare: none

        """;

    public static string Benchmark(Benchmark benchmark)
    {
        var text = new StringBuilder();
        Line(text, $"format: sab-benchmark/1\nid: {benchmark.Id}\nname: {benchmark.Name}\nversion: \"{benchmark.Version}\"\nbuckets:");
        foreach (var bucket in benchmark.Buckets)
        {
            Line(text, $"  - {{ id: {bucket.Id}, name: {bucket.Name}, ideal: {bucket.Ideal} }}");
        }

        Line(text, $"useCases:{(benchmark.UseCases.IsEmpty ? " []" : string.Empty)}");
        foreach (var useCase in benchmark.UseCases)
        {
            Line(text, $"  - {{ id: {useCase.Id}, name: {useCase.Name}, bucket: {benchmark[useCase.Bucket].Id} }}");
        }

        Line(text, $"mechanisms:");
        foreach (var mechanism in benchmark.Mechanisms)
        {
            Line(text, $"  - {{ id: {mechanism.Id}, name: {mechanism.Name} }}");
        }

        Line(text, $"traps:");
        foreach (var trap in benchmark.Traps)
        {
            Line(text, $"  - {{ id: {trap.Id}, name: {trap.Name}, mechanism: {trap.Mechanism!.Id}, forbidden: [{string.Join(", ", trap.Forbidden)}] }}");
        }

        Line(text, $"tiers:");
        foreach (var tier in benchmark.Tiers)
        {
            Line(text, $"  - {{ sign: \"{tier.Sign}\", word: {tier.Word}{(tier.Below is { } below ? FormattableString.Invariant($", below: {below}") : string.Empty)} }}");
        }

        Line(text, $"handoverTools: [{string.Join(", ", benchmark.HandoverTools)}]");
        return text.ToString();
    }

    public static string Cases(Benchmark benchmark)
    {
        var text = new StringBuilder("format: sab-cases/1\ncases:\n");
        foreach (var item in benchmark.Cases)
        {
            var kind = item.UseCase is { } useCase ? $"useCase: {useCase.Id}" : $"trap: {item.Trap!.Id}";
            Line(text, $"  - {{ id: {item.Id}, {kind}, order: \"{item.Order}\", title: {item.Title} }}");
        }

        return text.ToString();
    }

    public static string Models(IReadOnlyList<ModelId> models)
    {
        var text = new StringBuilder("format: sab-models/1\nmodels:\n");
        for (var index = 0; index < models.Count; index++)
        {
            Line(text, $"  - {{ id: {models[index]}, name: Model {index + 1}, lab: Lab {(index / ModelsPerLab) + 1} }}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
