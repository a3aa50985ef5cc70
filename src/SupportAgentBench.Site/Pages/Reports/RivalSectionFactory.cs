using System.Collections.Immutable;
using SupportAgentBench.Core.Comparison;
using SupportAgentBench.Core.Metrics;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Core.Numbers;
using SupportAgentBench.Site.Pages.Compare;
using SupportAgentBench.Site.Pages.Leaderboard;

namespace SupportAgentBench.Site.Pages.Reports;

/// <summary>Makes the section in which a model is held against its rivals.</summary>
/// <param name="board">A completed board.</param>
/// <param name="comparePages">Pairs that have a page, the smaller id first.</param>
public sealed class RivalSectionFactory(Board board, IReadOnlySet<ComparedPair> comparePages)
{
    // A board of a thousand models has models that dominate hundreds; the data files list them all.
    private const int MostClaims = 12;

    // A longer list is folded: it would part the words before it from those behind.
    private const int MostOpen = 3;

    private readonly BoardComparison _comparison = board.Comparison ?? throw new ArgumentException("Complete the board first.", nameof(board));
    private readonly RivalWords _words = new(board);
    private readonly ValueWords _value = new(board);
    private readonly ValuePathWords _path = new(board);
    private readonly ImmutableArray<MetricDefinition> _metrics = [.. ComparedMetrics.Key(board.Benchmark), MetricCatalog.HandledRight];

    public RivalSection Make(ModelSummary model, ImmutableArray<ReportSection> sections)
    {
        var own = _comparison[model.Model.Id];
        ImmutableArray<Rival> rivals = [.. Rivals(model, own.Rivals)];
        return new RivalSection
        {
            Why = board.Models.Length == 1 ? "it is the only model on the board, so there is nothing to compare it with." : string.Empty,
            Rivals = [.. rivals.Select(rival => Line(model, rival.Role, rival.Model))],
            Basis = Basis(model),
            Rows = rivals.IsEmpty ? [] : [.. _metrics.Distinct().Select(metric => new RivalRow(metric.Name, [.. rivals.Select(rival => Verdict(model, rival.Model, metric))]))],
            Rule = _value.Rule(),
            WhyNotValued = own.WhyNotValued is { } why ? why + "." : string.Empty,
            Dominates = Claims("Better value than", model, own.Dominates, "Better value than {0} models", "It is shown to be better value than no other model."),
            DominatedBy = Claims("Better value is", model, own.DominatedBy, "{0} models are better value", "No model is shown to be better value than it."),
            InTheWay =
            [
                .. own.Rivals.NearestInPrice.Select(rival => Hurdle(model, rival)).OfType<ValueHurdle>(),
            ],
            ValuePath = _path.Place(model),
            Sections = sections,
        };
    }

    private string Basis(ModelSummary model) =>
        $"Each cell tells of {model.Model.Name} against the model above it, ticket by ticket on the same cases, with the likely range of the gap. "
        + $"Ahead or behind is said only of a gap that holds after checking {CompareWords.AllPairs(_comparison.Pairs.Length)}; too close to call does not mean that they are equal.";

    /// <summary>Nearest by price, then by quality; a model that is both stands once, with both roles.</summary>
    private IEnumerable<Rival> Rivals(ModelSummary model, Rivals rivals)
    {
        Rival?[] named =
        [
            Named("next cheaper", rivals.Cheaper),
            Named("next dearer", rivals.Dearer),
            Named(Neighbour(model, Nearest(rivals.Better)), Nearest(rivals.Better)),
            Named(Neighbour(model, Nearest(rivals.Worse)), Nearest(rivals.Worse)),
        ];
        return named
            .OfType<Rival>()
            .GroupBy(rival => rival.Model.Model.Id)
            .Select(group => new Rival(string.Join(", ", group.Select(rival => rival.Role)), group.First().Model));
    }

    private Rival? Named(string role, ModelId? rival) => rival is null ? null : new Rival(role, board.Find(rival)!);

    /// <summary>Models with as many stand in the order of ids, on either side.</summary>
    private string Neighbour(ModelSummary model, ModelId? neighbour)
    {
        if (neighbour is not { } id)
        {
            return string.Empty;
        }

        var own = model[MetricCatalog.HandledRight].Median ?? Rational.Zero;
        return (board.Find(id)![MetricCatalog.HandledRight].Median ?? Rational.Zero).CompareTo(own) switch
        {
            0 => "with as many cases handled right",
            > 0 => "next with more cases handled right",
            _ => "next with fewer cases handled right",
        };
    }

    private static ModelId? Nearest(ImmutableArray<ModelId> neighbours) => neighbours.IsEmpty ? null : neighbours[0];

    private RivalLine Line(ModelSummary model, string role, ModelSummary rival) =>
        new(Words.Capitalized(role), rival.Model.Name, Report(model, rival.Model.Id), Compare(model, rival.Model.Id), _words.Line(model, rival));

    private RivalVerdict Verdict(ModelSummary model, ModelSummary rival, MetricDefinition metric) =>
        _comparison.Difference(model.Model.Id, rival.Model.Id, metric) is { } difference
            ? new RivalVerdict(rival.Model.Name, _words.Verdict(metric, difference), CompareWords.Mark(difference.Verdict), string.Empty)
            : new RivalVerdict(
                rival.Model.Name,
                FigureFormat.NotAvailable,
                "open",
                UntestedPair.Why(board, model, rival, metric));

    private ValueList Claims(string heading, ModelSummary model, DominanceLists lists, string many, string none)
    {
        ImmutableArray<ModelId> others = [.. lists.Strict.Concat(lists.Level).Distinct().Order()];
        return new ValueList(
            heading,
            others.IsEmpty ? none : string.Empty,
            [.. others.Take(MostClaims).Select(other => Claim(model, other)).OfType<ValueClaim>()],
            others.Length > MostClaims ? $"{NumberFormat.Integer(others.Length - MostClaims)} more are in the data files." : string.Empty,
            others.Length > MostOpen ? many.Replace("{0}", NumberFormat.Integer(others.Length), StringComparison.Ordinal) : string.Empty);
    }

    private ValueClaim? Claim(ModelSummary model, ModelId other)
    {
        if (ValueRelations.Between(board, model.Model.Id, other) is not { } relation)
        {
            return null;
        }

        var rival = board.Find(other)!;
        return new ValueClaim(
            rival.Model.Name,
            Report(model, other),
            Compare(model, other),
            _value.Claim(relation),
            model.Runs.Length == 1 || rival.Runs.Length == 1 ? "single run" : string.Empty,
            board.Find(relation.Cheaper)!.Model.Name,
            board.Find(relation.Dearer)!.Model.Name,
            _value.Figures(relation));
    }

    private ValueHurdle? Hurdle(ModelSummary model, ModelId rival) =>
        ValueRelations.Between(board, model.Model.Id, rival) is { IsStrict: false, IsLevel: false } relation
            ? new ValueHurdle(board.Find(rival)!.Model.Name, Report(model, rival), Compare(model, rival), _value.InTheWay(relation))
            : null;

    private static Link Report(ModelSummary model, ModelId other) => Route.Model(model.Model.Id).To(Route.Model(other));

    private Link? Compare(ModelSummary model, ModelId other)
    {
        var own = model.Model.Id;
        return comparePages.Contains(own.CompareTo(other) < 0 ? new ComparedPair(own, other) : new ComparedPair(other, own))
            ? Route.Model(own).To(Route.Compare(own, other))
            : null;
    }

    private sealed record Rival(string Role, ModelSummary Model);
}
