using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The table of the figures that a verdict was last accepted with; <c>sab check --accept</c> writes it.</summary>
internal static class AcceptedFiguresFormat
{
    public const string Name = "sab-figures/1";

    /// <summary>The table for the file that is named after a model.</summary>
    public static FormatTable<AcceptedFiguresDocument> Table(string modelOfPath) => new("accepted figures", "What the figures of a verdict printed when its editor last accepted them.", rows =>
    {
        rows.Required("format", Exactly(Name), "Name and version of this format.");
        var model = rows.Required("model", Located(Id), "Id of the model; the file's name says the same.");
        var figures = rows.Required("figures", new MapShape<string>(TextOrEmpty), "What each expression of the verdict printed.");
        return values => new AcceptedFiguresDocument
        {
            File = values.File,
            ModelOfPath = modelOfPath,
            Model = model.In(values).Value,
            Figures = figures.In(values).Value,
        };
    });
}
