using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of cases.yaml.</summary>
internal static class CasesFormat
{
    private static readonly FormatTable<CaseEntry> Case = new("a case", "One situation to handle: of a use case, or a trap, never both.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Stands in addresses; never changes once published.");
        var useCase = rows.Optional("useCase", Located(Id), "Id of its use case, whose bucket is the case's.");
        var trap = rows.Optional("trap", Located(Id), "Id of its trap; the bucket is adversarial.");
        var order = rows.Optional("order", Text, "Number of the order the conversation is about.");
        var title = rows.Optional("title", Text, "The case in a few words.");
        var opening = rows.Optional("opening", Text, "The customer's first message.");
        return values => new CaseEntry
        {
            Id = id.In(values).Value,
            UseCase = useCase.In(values)?.Value,
            Trap = trap.In(values)?.Value,
            Order = order.In(values)?.Value,
            Title = title.In(values)?.Value,
            Opening = opening.In(values)?.Value,
        };
    });

    public static FormatTable<CasesDocument> Table { get; } = new("a list of cases", "The fixed cases of the benchmark.", rows =>
    {
        rows.Required("format", Exactly("sab-cases/1"), "Name and version of this format.");
        var cases = rows.Required("cases", ListOf(Case, atLeast: 1), "All cases, in any order.");
        return values => new CasesDocument(values.File, cases.In(values).Value);
    });
}
