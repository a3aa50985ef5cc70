using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of models.yaml.</summary>
internal static class ModelsFormat
{
    private static readonly FormatTable<ModelEntry> Model = new("a model", "Facts about a model that no run can tell.", rows =>
    {
        var id = rows.Required("id", Located(Id), "Stands in addresses and names the folder of its runs; never changes once published.");
        var name = rows.Required("name", Located(Text), "The name that pages print, another for each model.");
        var lab = rows.Required("lab", Text, "Who made it.");
        var openWeights = rows.Optional("openWeights", Truth, "Whether its weights are published.");
        var apiId = rows.Optional("apiId", Text, "The name it is called by over an API.");
        var logo = rows.Optional("logo", Located(Text), "A file under templates/assets/logos.");
        var released = rows.Optional("released", Date, "When it came out.");
        var reasoning = rows.Optional("reasoning", Text, "How its reasoning was set.");
        var tier = rows.Optional("tier", Located(Text), "Sign of its tier; used only where no run carries a cost.");
        var aliases = rows.Optional("aliases", ListOf(Text), "Other names that prose may use.");
        return values => new ModelEntry
        {
            Id = id.In(values).Value,
            Name = name.In(values).Value,
            Lab = lab.In(values).Value,
            OpenWeights = openWeights.In(values)?.Value,
            ApiId = apiId.In(values)?.Value,
            Logo = logo.In(values)?.Value,
            Released = released.In(values)?.Value,
            Reasoning = reasoning.In(values)?.Value,
            Tier = tier.In(values)?.Value,
            Aliases = aliases.In(values)?.Value ?? [],
        };
    });

    public static FormatTable<ModelsDocument> Table { get; } = new("a list of models", "The models that were run.", rows =>
    {
        rows.Required("format", Exactly("sab-models/1"), "Name and version of this format.");
        var models = rows.Required("models", ListOf(Model, atLeast: 1), "All models, in any order.");
        return values => new ModelsDocument(values.File, models.In(values).Value);
    });
}
