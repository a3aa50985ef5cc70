using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading.Shapes;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>The tables of a verdict file.</summary>
internal static class VerdictFormat
{
    private static readonly WordShape<SectionPlace> Place = new(
        ("short-version", SectionPlace.ShortVersion),
        ("traps", SectionPlace.Traps),
        ("stability", SectionPlace.Stability),
        ("compares", SectionPlace.Compares),
        ("cost", SectionPlace.Cost));

    private static readonly FormatTable<ReviewedEntry> Reviewed = new("a review note", "What the author has read.", rows =>
    {
        var runs = rows.Required("runs", ListOf(Located(Id), atLeast: 1), "Ids of the runs that were read.");
        var how = rows.Optional("how", ProseBlock, "How they were read.");
        return values => new ReviewedEntry(runs.In(values).Value, how.In(values)?.Value);
    });

    private static readonly FormatTable<VerdictSection> Section = new("a section", "A part of the verdict.", rows =>
    {
        var title = rows.Required("title", ProseBlock, "Its heading.");
        var place = rows.Optional("place", Place, "The computed part of the report it is printed inside; without, it stands on its own.");
        var body = rows.Required("body", ProseBlock, "Markdown with bound figures, claims and quotes.");
        return values => new VerdictSection(title.In(values).Value, body.In(values).Value, place.In(values)?.Value);
    });

    private static readonly FormatTable<ClusterEntry> Cluster = new("a cluster", "Use cases that share a row of the per-use-case table.", rows =>
    {
        var name = rows.Required("name", ProseBlock, "The row's heading.");
        var useCases = rows.Required("useCases", ListOf(Located(Id), atLeast: 1), "Ids of the use cases in the row.");
        var read = rows.Optional("read", ProseBlock, "The author's reading of the row.");
        return values => new ClusterEntry(name.In(values).Value, useCases.In(values).Value, read.In(values)?.Value);
    });

    private static readonly MapShape<ProseText> AtAGlance = new(ProseBlock, "resolution", "escalation", "overEscalation", "toolUsage", "policy", "sentiment", "traps", "cost");

    /// <summary>The table for the verdict whose file is named after a model.</summary>
    public static FormatTable<VerdictDocument> Table(string modelOfPath) => new("a verdict", "The hand-written judgement of a model.", rows =>
    {
        rows.Required("format", Exactly("sab-verdict/1"), "Name and version of this format.");
        var model = rows.Required("model", Located(Id), "Id of the model; the file's name says the same.");
        var updated = rows.Required("updated", Date, "When the verdict was last written.");
        var reviewed = rows.Optional("reviewed", Reviewed, "What the author has read.");
        var headline = rows.Required("headline", ProseBlock, "The judgement in two or three sentences.");
        var sections = rows.Optional("sections", ListOf(Section), "Parts of the verdict, in order.");
        var strong = rows.Optional("strong", ListOf(ProseBlock), "Strong points.");
        var weak = rows.Optional("weak", ListOf(ProseBlock), "Weak points.");
        var clusters = rows.Optional("clusters", ListOf(Cluster), "Rows of the per-use-case table, in order; use cases in none stand in a last row.");
        var atAGlance = rows.Optional("atAGlance", AtAGlance, "Remarks beside the rows of the at-a-glance table.");
        var bottomLine = rows.Optional("bottomLine", ProseBlock, "The last word.");
        var notes = rows.Optional("notes", TextOrEmpty, "For editors; never published.");
        return values => new VerdictDocument
        {
            File = values.File,
            ModelOfPath = modelOfPath,
            Model = model.In(values).Value,
            Updated = updated.In(values).Value,
            Reviewed = reviewed.In(values)?.Value,
            Headline = headline.In(values).Value,
            Sections = sections.In(values)?.Value ?? [],
            Strong = strong.In(values)?.Value ?? [],
            Weak = weak.In(values)?.Value ?? [],
            Clusters = clusters.In(values)?.Value ?? [],
            AtAGlance = atAGlance.In(values)?.Value ?? [],
            BottomLine = bottomLine.In(values)?.Value,
            Notes = notes.In(values)?.Value,
        };
    });
}
