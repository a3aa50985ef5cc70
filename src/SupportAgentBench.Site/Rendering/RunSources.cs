using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Rendering;

/// <summary>What of runs pages are made from.</summary>
/// <param name="data">Whose runs.</param>
/// <param name="inputs">Knows their files.</param>
internal sealed class RunSources(BenchmarkData data, InputFiles inputs)
{
    /// <summary>Every run.</summary>
    public PageSource All => field ??= PageSource.Of(
        "runs",
        inputs.ToSorted().Where(file => file.Path.StartsWith(Workspace.RunsFolder, StringComparison.Ordinal)).SelectMany(file => new[] { file.Path, file.Sha256 }));

    /// <summary>A model's own runs, with those that do not count.</summary>
    public PageSource Of(ModelId model)
    {
        var results = data.Models.First(each => each.Model.Id == model);
        return PageSource.Of($"runs of {model}", [.. results.Runs.SelectMany(File), .. results.Excluded.SelectMany(each => File(each.Run).Append(each.Reason))]);
    }

    private IEnumerable<string> File(Run run) => [run.Path, inputs.Find(run.Path)?.Sha256 ?? string.Empty];
}
