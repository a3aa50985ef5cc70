using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Caching;

/// <summary>Input files that are others than in the last build: changed, new or gone.</summary>
internal sealed class ChangedInputs
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <param name="record">The last build.</param>
    /// <param name="inputs">What was read by now; what was not read yet counts as gone.</param>
    public ChangedInputs(BuildRecord record, InputFiles inputs)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var before in record.Inputs.Select(input => input.Read).OfType<InputFile>())
        {
            known.Add(before.Path);
            if (inputs.Find(before.Path)?.Sha256 != before.Sha256)
            {
                _paths.Add(before.Path);
            }
        }

        _paths.UnionWith(inputs.ToSorted().Select(input => input.Path).Where(path => !known.Contains(path)));
    }

    public bool Contains(string path) => _paths.Contains(path);

    /// <summary>Whether none of them is anything else than a file of runs or verdicts.</summary>
    public bool AreRunsOrVerdicts => _paths.All(path => IsIn(path, Workspace.RunsFolder) || IsIn(path, Workspace.VerdictsFolder));

    /// <summary>Whether none of them that is data is anything else than a file of verdicts.</summary>
    public bool AreVerdictsAmongData => _paths.All(path => IsIn(path, Workspace.VerdictsFolder) || !IsIn(path, Workspace.DataFolder + "/"));

    private static bool IsIn(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);
}
