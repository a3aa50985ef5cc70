using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Hygiene;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site.Preview;

/// <summary>
/// Goes the way of a build up to its plan, and remembers after each step what need not be done again: files that are the same are not
/// read, results that are the same are not compared, texts that are the same are not bound. For one thread.
/// </summary>
internal sealed class SnapshotFactory(PreviewOptions options)
{
    private readonly DocumentMemory _documents = new();
    private readonly ValidationMemory _validation = new();
    private readonly ProseMemory _prose = new();
    private readonly LastGoodDocuments _lastGood = new();
    private Board? _board;
    private ImmutableArray<ModelResults> _resultsOfBoard;
    private TemplateSet? _templates;
    private ImmutableArray<Diagnostic> _wrongTemplates = [];
    private ImmutableArray<InputFile> _templateFiles = [];
    private bool _areTemplatesStale = true;

    /// <summary>What the workspace is now.</summary>
    /// <param name="changed">Paths of the files that have changed since the last one.</param>
    /// <param name="paths">Paths of all files.</param>
    /// <param name="last">The last one, whose pages stay where no new ones can be made; null at first.</param>
    public PreviewSnapshot Make(IReadOnlySet<string> changed, IReadOnlySet<string> paths, PreviewSnapshot? last)
    {
        var workspace = new Workspace(options.Root);
        _documents.Forget(changed);
        _documents.Keep(paths);
        _areTemplatesStale |= changed.Any(Workspace.IsTemplate);

        var found = new DiagnosticBag();
        var loading = _areTemplatesStale ? Task.Run(() => LoadTemplates(workspace)) : Task.CompletedTask;
        var documents = WorkspaceLoader.Load(workspace, options.Threads, found, _documents);
        var plan = documents is null ? null : Plan(workspace, documents, found);
        loading.GetAwaiter().GetResult();
        foreach (var template in _templateFiles)
        {
            workspace.Inputs.Add(template);
        }

        found.AddRange(_wrongTemplates);
        return new PreviewSnapshot(plan ?? last?.Plan, _templates ?? last?.Templates)
        {
            Number = (last?.Number ?? 0) + 1,
            Diagnostics = found.ToSorted(),
            ChangedAssets = [.. changed.Where(path => path.StartsWith(Workspace.AssetsFolder, StringComparison.Ordinal)).Select(path => path[(Workspace.TemplatesFolder.Length + 1)..]).Order(StringComparer.Ordinal)],
            Notes = documents is null ? last?.Notes ?? ImmutableDictionary<string, string>.Empty : NotesOf(documents),
        };
    }

    /// <summary>The last one, with something that is wrong now.</summary>
    public static PreviewSnapshot Keep(PreviewSnapshot? last, Diagnostic wrong) => new(last?.Plan, last?.Templates)
    {
        Number = (last?.Number ?? 0) + 1,
        Diagnostics = [wrong],
        Notes = last?.Notes ?? ImmutableDictionary<string, string>.Empty,
    };

    private SitePlan? Plan(Workspace workspace, WorkspaceDocuments documents, DiagnosticBag found)
    {
        if (Validate(documents, found) is not { } data)
        {
            return null;
        }

        var publish = new PublishChecker(data.Site.PublishAllow);
        publish.Check(data, found);
        var board = BoardOf(data);
        var quoted = QuotedConversations.Read(data, new Transcripts(workspace), options.Threads, found);
        var prose = BoundSite.Bind(board, data, quoted, _prose, options.ForEditor, found);
        var site = data.Site with { BaseUrl = options.BaseUrl ?? data.Site.BaseUrl };
        return new SitePlanner(board, data, site, prose, workspace, publish).Plan();
    }

    // What is wrong is told of each file, and its last good state is gone on with; only where the files do not fit together then does the way end.
    private BenchmarkData? Validate(WorkspaceDocuments documents, DiagnosticBag found)
    {
        var broken = new DiagnosticBag();
        var data = DocumentValidator.Validate(documents, broken, _validation, options.Threads);
        var told = broken.ToSorted();
        found.AddRange(told);
        if (data is not null)
        {
            _lastGood.Keep(documents);
            return data;
        }

        var wrong = told.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Location.Path).ToHashSet(StringComparer.Ordinal);
        return DocumentValidator.Validate(_lastGood.InPlaceOf(documents, wrong.Contains), new DiagnosticBag(), _validation, options.Threads);
    }

    // Verdicts, pages and the site's facts are in no number.
    private Board BoardOf(BenchmarkData data)
    {
        if (_board is null || _resultsOfBoard != data.Models)
        {
            _board = ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data, options.Threads), options.Threads);
            _resultsOfBoard = data.Models;
        }

        return _board;
    }

    // With one mistake the last good ones stay in use.
    private void LoadTemplates(Workspace workspace)
    {
        var (found, files) = (new DiagnosticBag(), new InputFiles());
        _templates = PageTemplates.Load(workspace, files, found) ?? _templates;
        _templateFiles = files.ToSorted();
        _wrongTemplates = found.ToSorted();
        _areTemplatesStale = false;
    }

    private static ImmutableDictionary<string, string> NotesOf(WorkspaceDocuments documents) => documents.Verdicts
        .Where(verdict => !string.IsNullOrWhiteSpace(verdict.Notes))
        .DistinctBy(verdict => verdict.ModelOfPath, StringComparer.Ordinal)
        .ToImmutableDictionary(verdict => Route.Model(new ModelId(verdict.ModelOfPath)).FilePath, verdict => verdict.Notes!, StringComparer.Ordinal);
}
