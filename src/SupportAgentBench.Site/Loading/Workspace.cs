using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Loading;

/// <summary>A folder with <c>data/</c> and <c>templates/</c> in it.</summary>
public sealed class Workspace
{
    public const string DataFolder = "data";
    public const string TemplatesFolder = "templates";
    internal const string AssetsFolder = TemplatesFolder + "/assets/";
    internal const string LogosFolder = "assets/logos";
    internal const string RunsFolder = DataFolder + "/runs/";
    internal const string VerdictsFolder = DataFolder + "/verdicts/";

    /// <param name="root">The workspace's folder.</param>
    public Workspace(string root)
    {
        Root = Path.GetFullPath(root);
        Templates = new TemplateTexts(FullPath(TemplatesFolder), TemplatesFolder + "/");
    }

    /// <summary>Absolute.</summary>
    public string Root { get; }

    /// <summary>What has been read of it so far.</summary>
    public InputFiles Inputs { get; } = new();

    /// <summary>Its templates, as they were when they were first asked for.</summary>
    internal TemplateTexts Templates { get; }

    /// <summary>The workspace that a folder is in: itself or the nearest above it; null = none.</summary>
    public static Workspace? Containing(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (Directory.Exists(Path.Combine(candidate.FullName, DataFolder)) && Directory.Exists(Path.Combine(candidate.FullName, TemplatesFolder)))
            {
                return new Workspace(candidate.FullName);
            }
        }

        return null;
    }

    /// <summary>Where a model's verdict stands, relative to the workspace.</summary>
    internal static string VerdictPath(ModelId model) => $"{VerdictsFolder}{model}.yaml";

    /// <summary>Where the figures stand that a verdict's editor has accepted.</summary>
    internal static string AcceptedFiguresPath(ModelId model) => $"{VerdictsFolder}{model}.figures.json";

    /// <summary>Whether a path, relative to the workspace, is that of a template or a part of one.</summary>
    internal static bool IsTemplate(string path) =>
        path.StartsWith(TemplatesFolder + "/", StringComparison.Ordinal) && !path.StartsWith(AssetsFolder, StringComparison.Ordinal);

    /// <summary>The absolute path of a file of the workspace.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>All input files below <c>data/</c>, in ordinal order of their paths; what is amiss with the files themselves goes to the diagnostics.</summary>
    public WorkspaceFiles List(DiagnosticBag diagnostics) => new WorkspaceListing(this, diagnostics).List();
}
