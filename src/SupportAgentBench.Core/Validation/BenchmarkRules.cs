using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Core.Validation;

/// <summary>Rules of benchmark.yaml; what they let through is looked up by the other files' rules.</summary>
internal sealed class BenchmarkRules
{
    private static readonly ImmutableArray<KnownBucket> BucketIds =
    [
        new("solvable", Bucket.Solvable),
        new("must-escalate", Bucket.MustEscalate),
        new("adversarial", Bucket.Adversarial),
    ];

    private readonly BenchmarkDocument _document;
    private readonly Findings _findings;

    public BenchmarkRules(BenchmarkDocument document, Findings findings)
    {
        _document = document;
        _findings = findings;
        CheckBuckets();
        CheckTiers();
        AddUseCases();
        AddTraps();
        CheckBadges();
        CheckMetrics();
    }

    /// <summary>The metrics there are, whatever the file says.</summary>
    public IdIndex<MetricDefinition> Metrics { get; } = KnownMetrics();

    public IdIndex<UseCase> UseCases { get; } = new("use case");

    public IdIndex<Trap> Traps { get; } = new("trap");

    public IdIndex<Tier> Tiers { get; } = new("tier");

    /// <summary>The benchmark of trusted parts; only asked for when nothing was found wrong.</summary>
    /// <param name="cases">Ordered by id.</param>
    public Benchmark ToBenchmark(ImmutableArray<SupportCase> cases) => new()
    {
        Id = _document.Id,
        Name = _document.Name,
        Version = _document.Version,
        Desk = _document.Desk,
        TurnLimit = _document.TurnLimit,
        RunsExpected = _document.RunsExpected,
        Buckets = [.. BucketIds.Select(known => ToBucket(known.Id, known.Bucket))],
        UseCases = [.. _document.UseCases.Select(entry => UseCases.Find(entry.Id.Value)!)],
        Mechanisms = [.. _document.Mechanisms.Select(entry => new Mechanism(entry.Id.Value, entry.Name))],
        Traps = [.. _document.Traps.Select(entry => Traps.Find(entry.Id.Value)!)],
        Tiers = [.. _document.Tiers.Value.Select(entry => Tiers.Find(entry.Sign.Value)!)],
        Comparison = ComparisonDefaults.Complete(_document.Comparison),
        PassThreshold = _document.PassThreshold ?? ComparisonDefaults.PassThreshold,
        HandoverTools = _document.HandoverTools,
        Badges = [.. _document.Badges.Select(ToBadge)],
        Cases = cases,
    };

    private BucketDefinition ToBucket(string id, Bucket bucket)
    {
        var entry = _document.Buckets.Value.First(entry => entry.Id.Value == id);
        return new BucketDefinition(bucket, id, entry.Name, entry.Ideal);
    }

    // 'when' is evaluated long after the file is closed, so its place is found now.
    private BadgeRule ToBadge(BadgeEntry entry) =>
        new(entry.Id.Value, entry.Name, entry.Icon, entry.When.Value, _document.File.Locate([entry.When.Span])[0]);

    private void CheckBuckets()
    {
        var written = new IdIndex<BucketEntry>("bucket");
        foreach (var entry in _document.Buckets.Value)
        {
            written.Add(entry.Id, entry, _findings);
            if (!BucketIds.Any(known => known.Id == entry.Id.Value))
            {
                _findings.Add(ValidationDiagnostics.WrongBuckets, entry.Id.Span, $"'{entry.Id.Value}' is none of them");
            }
        }

        foreach (var (id, _) in BucketIds.Where(known => written.Find(known.Id) is null))
        {
            _findings.Add(ValidationDiagnostics.WrongBuckets, _document.Buckets.Span, $"'{id}' is missing");
        }
    }

    private void CheckTiers()
    {
        decimal? before = null;
        var tiers = _document.Tiers.Value;
        foreach (var (index, entry) in tiers.Index())
        {
            Tiers.Add(entry.Sign, new Tier(entry.Sign.Value, entry.Word, entry.Below?.Value), _findings);
            var isLast = index == tiers.Length - 1;
            if (isLast != entry.Below is null)
            {
                _findings.Add(ValidationDiagnostics.OpenTier, entry.Span, entry.Sign.Value, isLast ? "is the last and has 'below'" : "has no 'below' and is not the last");
            }

            if (entry.Below is { } below)
            {
                if (below.Value <= (before ?? 0))
                {
                    _findings.Add(ValidationDiagnostics.TiersOutOfOrder, below.Span, entry.Sign.Value, below.Value);
                }

                before = below.Value;
            }
        }
    }

    private void AddUseCases()
    {
        var buckets = new IdIndex<BucketDefinition>("bucket");
        foreach (var (id, bucket) in BucketIds)
        {
            buckets.Add(id, new BucketDefinition(bucket, id, id, string.Empty));
        }

        foreach (var entry in _document.UseCases)
        {
            var bucket = buckets.Find(entry.Bucket, _findings)?.Bucket ?? Bucket.Solvable;
            if (bucket == Bucket.Adversarial)
            {
                _findings.Add(ValidationDiagnostics.AdversarialUseCase, entry.Bucket.Span, entry.Id.Value);
            }

            UseCases.Add(entry.Id, new UseCase(new UseCaseId(entry.Id.Value), entry.Name, bucket), _findings);
        }
    }

    private void AddTraps()
    {
        var mechanisms = new IdIndex<Mechanism>("mechanism");
        foreach (var entry in _document.Mechanisms)
        {
            mechanisms.Add(entry.Id, new Mechanism(entry.Id.Value, entry.Name), _findings);
        }

        foreach (var entry in _document.Traps)
        {
            var mechanism = entry.Mechanism is { } named ? mechanisms.Find(named, _findings) : null;
            Traps.Add(entry.Id, new Trap(new TrapId(entry.Id.Value), entry.Name, mechanism, entry.Forbidden), _findings);
        }
    }

    private void CheckBadges()
    {
        var badges = new IdIndex<BadgeEntry>("badge");
        foreach (var entry in _document.Badges)
        {
            badges.Add(entry.Id, entry, _findings);
        }
    }

    private void CheckMetrics()
    {
        var listed = new IdIndex<Located<string>>("key metric");
        foreach (var metric in _document.Comparison?.KeyMetrics ?? [])
        {
            if (Metrics.Find(metric, _findings) is { Better: Better.Neither })
            {
                _findings.Add(ValidationDiagnostics.KeyMetricWithoutDirection, metric.Span, metric.Value);
            }

            listed.Add(metric, metric, _findings);
        }

        foreach (var (metric, _) in _document.Comparison?.Margins ?? [])
        {
            Metrics.Find(metric, _findings);
        }
    }

    private static IdIndex<MetricDefinition> KnownMetrics()
    {
        var metrics = new IdIndex<MetricDefinition>("metric");
        foreach (var metric in MetricCatalog.All)
        {
            metrics.Add(metric.Id, metric);
        }

        return metrics;
    }

    private sealed record KnownBucket(string Id, Bucket Bucket);
}
