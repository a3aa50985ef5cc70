using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Validation;

namespace SupportAgentBench.Core.Tests.Validation;

/// <summary>Documents of a benchmark of 162 cases (120 solvable, 24 must-escalate, 18 traps), to be changed by a test.</summary>
internal static class Workshop
{
    private static readonly SourceFile File = new MemoryFile("data/file");

    public static WorkspaceDocuments Documents(params RunDocument[] runs) => new()
    {
        Benchmark = Benchmark,
        Cases = new CasesDocument(File, [.. Enumerable.Range(0, 162).Select(Case)]),
        Models = new ModelsDocument(File, [Model("beta"), Model("alpha")]),
        Site = new SiteDocument
        {
            File = File,
            Title = Prose("Title"),
            Question = Prose("Question"),
            BaseUrl = new Uri("https://example.org/"),
            Picks = [],
            Evidence = EvidencePages.All,
            Compare = ComparePages.All,
            AllowSimulated = false,
            PublishAllow = [],
        },
        Runs = [.. runs],
        Verdicts = [],
        Pages = [],
    };

    public static BenchmarkDocument Benchmark { get; } = new()
    {
        File = File,
        Id = "sab",
        Name = "Board",
        Version = "1",
        Buckets = At(ImmutableArray.Create(
            new BucketEntry(At("solvable"), "Solvable", "resolve"),
            new BucketEntry(At("must-escalate"), "Must-escalate", "hand over"),
            new BucketEntry(At("adversarial"), "Adversarial", "refuse"))),
        UseCases = [new UseCaseEntry(At("tracking"), "Tracking", At("solvable")), new UseCaseEntry(At("reroute"), "Reroute", At("must-escalate"))],
        Mechanisms = [],
        Traps = [new TrapEntry(At("vip"), "VIP", null, ["reship"])],
        Tiers = At(ImmutableArray.Create(new TierEntry(At("$"), "budget", null, default))),
        HandoverTools = ["handover_to_human"],
        Badges = [],
    };

    /// <summary>A run with a clean record for each case but the first <paramref name="absent"/> of those given.</summary>
    public static RunDocument Run(string model = "alpha", string run = "r1", IEnumerable<int>? absent = null, IEnumerable<int>? harnessErrors = null) => new()
    {
        File = new MemoryFile($"data/runs/{model}/{run}.json"),
        ModelOfPath = model,
        RunOfPath = run,
        Benchmark = At("sab"),
        Model = At(model),
        Run = At(run),
        Provenance = Provenance.Measured,
        StartedAt = DateTimeOffset.UnixEpoch,
        Conversations = [.. Enumerable.Range(0, 162).Except(absent ?? []).Select(index => Record(index) with
        {
            Status = harnessErrors?.Contains(index) == true ? ConversationStatus.HarnessError : ConversationStatus.Ok,
        })],
    };

    /// <summary>Cases 0 to 119 are solvable, 120 to 143 must-escalate, the rest traps.</summary>
    public static ConversationDocument Record(int index) => new()
    {
        Case = IdOf(index),
        Status = ConversationStatus.Ok,
        HasResolved = index < 120,
        Resolved = index < 120 ? 10_000 : null,
        Escalated = false,
        AgentMessages = 1,
        ToolCalls = default,
        HasTranscript = false,
        Record = new RecordSlice(index * 100, 100),
        Spans = default,
    };

    public static VerdictDocument Verdict(string model) => new()
    {
        File = File,
        ModelOfPath = model,
        Model = At(model),
        Updated = new DateOnly(2026, 7, 1),
        Headline = Prose("Headline"),
        Sections = [],
        Strong = [],
        Weak = [],
        Clusters = [],
        AtAGlance = [],
    };

    public static BenchmarkData? Validate(WorkspaceDocuments documents, out ImmutableArray<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var data = DocumentValidator.Validate(documents, bag);
        diagnostics = bag.ToSorted();
        return data;
    }

    public static Located<T> At<T>(T value) => new(value, default);

    private static ProseText Prose(string text) => new(text, "data/file", 1, 1);

    private static string IdOf(int index) => FormattableString.Invariant($"case-{index}");

    private static CaseEntry Case(int index) => new()
    {
        Id = At(IdOf(index)),
        UseCase = index < 120 ? At("tracking") : index < 144 ? At("reroute") : null,
        Trap = index < 144 ? null : At("vip"),
    };

    private static ModelEntry Model(string id) => new() { Id = At(id), Name = At(id), Lab = "Lab", Aliases = [] };

    private sealed class MemoryFile(string path) : SourceFile(path)
    {
        public override ImmutableArray<SourceLocation> Locate(ImmutableArray<SourceSpan> spans) =>
            [.. spans.Select(span => new SourceLocation(Path, 1, (int)span.Start + 1))];
    }
}
