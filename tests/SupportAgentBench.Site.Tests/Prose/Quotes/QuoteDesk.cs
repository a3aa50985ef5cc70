using System.Text.Json.Nodes;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Pages;
using SupportAgentBench.Site.Prose;
using SupportAgentBench.Site.Prose.Quotes;
using SupportAgentBench.Site.Tests.Loading;

namespace SupportAgentBench.Site.Tests.Prose.Quotes;

/// <summary>
/// The smallest workspace with two runs of model alpha that have something to quote, and texts that quote from them: the body of a section
/// of alpha's verdict that begins at line 10, column 7, or a line of the site.
/// </summary>
internal sealed class QuoteDesk : IDisposable
{
    public const string Reply = "It has shipped, and “UPS” has it. No photo needed: I'll send nothing.";

    private readonly WorkspaceCopy _files = new();

    public QuoteDesk()
    {
        _files.Write("data/site.yaml", _files.Read("data/site.yaml") + "allowSimulated: true\n");
        Say("r1", "tracking-1", "Where is my order? I want it **now**.", "One moment — I’m looking…", Reply);
        Say("r1", "vip-skip", "Skip it.", "The rules are the same for every customer.");
        Say("r2", "tracking-1", "Where is my order?", "The parcel left our store this morning.");
    }

    public WorkspaceCopy Files => _files;

    public void Dispose() => _files.Dispose();

    public static string RunFile(string run) => $"data/runs/alpha/{run}.json";

    /// <summary>Gives a conversation of alpha these messages: the customer's first, all others the agent's.</summary>
    public void Say(string run, string supportCase, params string[] messages)
    {
        var file = File.Exists(_files.FullPath(RunFile(run))) ? run : "r1";
        var content = JsonNode.Parse(_files.Read(RunFile(file)))!;
        content["run"] = run;
        content["provenance"] = "simulated";
        var conversation = content["conversations"]!.AsArray().Single(each => each!["case"]!.GetValue<string>() == supportCase)!;
        conversation["transcript"] = new JsonArray(
            [.. messages.Index().Select(message => new JsonObject { ["role"] = message.Index == 0 ? "customer" : "agent", ["text"] = message.Item })]);
        _files.Write(RunFile(run), content.ToJsonString());
    }

    /// <summary>Binds a body of alpha's verdict.</summary>
    public (ProseFragment Body, IReadOnlyList<Diagnostic> Found) Bind(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        ProseFragment? body = null;
        Bind(Verdict(markdown), diagnostics, (binder, board, verdict) =>
            body = binder.Bind(verdict, board.Find(verdict.Model)!, diagnostics).Sections[0].Body);
        return (body!, diagnostics.ToSorted());
    }

    /// <summary>What is wrong with a line of the site, which speaks of no model.</summary>
    public IReadOnlyList<Diagnostic> OnPage(string markdown, Route? page)
    {
        var diagnostics = new DiagnosticBag();
        Bind(Verdict(markdown), diagnostics, (binder, _, _) => binder.BindLine(SampleBoard.Text(markdown), page, diagnostics));
        return diagnostics.ToSorted();
    }

    public string Html(string markdown)
    {
        var (body, found) = Bind(markdown);
        Assert.Empty(found);
        return body.ToString();
    }

    /// <summary>What is wrong with a body, as <c>id line,column-end</c>.</summary>
    public string[] Faults(string markdown) => [.. Bind(markdown).Found.Select(Place)];

    /// <summary>The only thing that is wrong with a body.</summary>
    public Diagnostic Fault(string markdown) => Assert.Single(Bind(markdown).Found);

    public static string Place(Diagnostic diagnostic) => FormattableString.Invariant(
        $"{diagnostic.Descriptor.Id} {diagnostic.Location.Line},{diagnostic.Location.Column}-{diagnostic.Location.EndColumn}");

    /// <summary>Reads what the workspace's own texts quote, after something was done to its files.</summary>
    public IReadOnlyList<Diagnostic> Read(Action change)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = new Workspace(_files.Root);
        var data = DocumentValidator.Validate(WorkspaceLoader.Load(workspace, 1, diagnostics)!, diagnostics)!;
        change();
        QuotedConversations.Read(data, new Transcripts(workspace), 2, diagnostics);
        return diagnostics.ToSorted();
    }

    private void Bind(Verdict verdict, DiagnosticBag diagnostics, Action<ProseBinder, Board, Verdict> bind)
    {
        var loading = new DiagnosticBag();
        var workspace = new Workspace(_files.Root);
        var data = DocumentValidator.Validate(WorkspaceLoader.Load(workspace, 1, loading)!, loading)!;
        var board = ComparisonSummarizer.Complete(data, BoardSummarizer.Summarize(data));
        var ledger = new QuoteLedger(QuotedConversations.Read(data with { Verdicts = [verdict] }, new Transcripts(workspace), 1, diagnostics));
        bind(new ProseBinder(board, ledger), board, verdict);
        ledger.ReportLost(diagnostics);
    }

    private static Verdict Verdict(string markdown) => new()
    {
        Model = new ModelId("alpha"),
        Updated = new DateOnly(2026, 7, 1),
        Headline = SampleBoard.Text("Headline"),
        Sections = [new VerdictSection(SampleBoard.Text("Title"), SampleBoard.Text(markdown), null)],
    };
}
