using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Drafting;

/// <summary>How a draft went.</summary>
/// <param name="Path">The file that was written, relative to the workspace; null when none was.</param>
/// <param name="Refusal">Why none was, in words; null where the diagnostics say it.</param>
public sealed record DraftOutcome(string? Path, string? Refusal);

/// <summary>Writes the draft of a verdict into a workspace.</summary>
public static class VerdictDraftWriter
{
    /// <summary>Writes <c>data/verdicts/&lt;model&gt;.yaml</c>. A file that is there stays as it is.</summary>
    /// <param name="root">The workspace's folder.</param>
    /// <param name="model">Id of a model with a run that counts.</param>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static DraftOutcome Write(string root, string model, DiagnosticBag diagnostics)
    {
        var workspace = new Workspace(root);
        var documents = WorkspaceLoader.Load(workspace, Environment.ProcessorCount, diagnostics);
        if (documents is null || DocumentValidator.Validate(documents, diagnostics) is not { } data)
        {
            return new DraftOutcome(null, null);
        }

        var board = BoardSummarizer.Summarize(data);
        if (board.Models.FirstOrDefault(known => known.Model.Id.Value == model) is not { } summary)
        {
            return new DraftOutcome(null, Unknown(model, board));
        }

        var path = Workspace.VerdictPath(summary.Model.Id);
        return WriteNew(workspace.FullPath(path), VerdictDraft.Of(board, summary))
            ? new DraftOutcome(path, null)
            : new DraftOutcome(null, $"{path} is there already and stays as it is; a draft is for a model without a verdict");
    }

    private static string Unknown(string model, Board board) => board.WithoutRuns.Any(results => results.Model.Id == new ModelId(model))
        ? $"the model '{model}' has no run that counts, so that there is no figure to bind"
        : $"no model has the id '{Excerpt.Of(model)}'{NearestName.Hint(model, board.Models.Select(known => known.Model.Id.Value))}";

    private static bool WriteNew(string fullPath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        if (Path.Exists(fullPath))
        {
            return false;
        }

        using var file = new FileStream(fullPath, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
        return true;
    }
}
