using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Tests.Prose;

/// <summary>Binds single texts as the site does: as the body of a section, or as a line, of kimi's verdict on the sample board.</summary>
internal static class ProseDesk
{
    /// <summary>A body without faults.</summary>
    public static string Html(string markdown)
    {
        var (fragment, diagnostics) = Bind(markdown);
        Assert.Empty(diagnostics.ToSorted());
        return fragment.ToString();
    }

    /// <summary>A line without faults.</summary>
    public static ProseFragment Line(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        var fragment = BindVerdict(new VerdictSection(SampleBoard.Text("Title"), SampleBoard.Text("Body"), null), SampleBoard.Text(markdown), diagnostics).Headline;
        Assert.Empty(diagnostics.ToSorted());
        return fragment;
    }

    /// <summary>What is wrong with a body, as <c>id line,column-end</c>; the text begins at line 10, column 7.</summary>
    public static string[] Faults(string markdown) => [.. Bind(markdown).Diagnostics.ToSorted().Select(Place)];

    public static string[] LineFaults(string markdown)
    {
        var diagnostics = new DiagnosticBag();
        BindVerdict(new VerdictSection(SampleBoard.Text("Title"), SampleBoard.Text("Body"), null), SampleBoard.Text(markdown), diagnostics);
        return [.. diagnostics.ToSorted().Select(Place)];
    }

    /// <summary>What is wrong with a pick of kimi, whose condition is not asked here.</summary>
    public static string[] PickFaults(string title, string? holds, string text)
    {
        var diagnostics = new DiagnosticBag();
        var pick = new Pick(SampleBoard.Text(title), SampleBoard.Kimi.Model.Id, holds, default, SampleBoard.Text(text));
        new ProseBinder(SampleBoard.Board).Bind(pick, SampleBoard.Kimi, diagnostics);
        return [.. diagnostics.ToSorted().Select(Place)];
    }

    /// <summary>The only message about a body.</summary>
    public static string Message(string markdown) => Assert.Single(Bind(markdown).Diagnostics.ToSorted()).Message;

    public static (ProseFragment Body, DiagnosticBag Diagnostics) Bind(string markdown) => Bind(SampleBoard.Text(markdown));

    public static (ProseFragment Body, DiagnosticBag Diagnostics) Bind(ProseText body)
    {
        var diagnostics = new DiagnosticBag();
        var verdict = BindVerdict(new VerdictSection(SampleBoard.Text("Title"), body, null), SampleBoard.Text("Headline"), diagnostics);
        return (verdict.Sections[0].Body, diagnostics);
    }

    private static BoundVerdict BindVerdict(VerdictSection section, ProseText headline, DiagnosticBag diagnostics) =>
        new ProseBinder(SampleBoard.Board).Bind(
            new Verdict
            {
                Model = SampleBoard.Kimi.Model.Id,
                Updated = new DateOnly(2026, 7, 1),
                Headline = headline,
                Sections = [section],
                Clusters = SampleBoard.Clusters,
            },
            SampleBoard.Kimi,
            diagnostics);

    private static string Place(Diagnostic diagnostic) => FormattableString.Invariant(
        $"{diagnostic.Descriptor.Id} {diagnostic.Location.Line},{diagnostic.Location.Column}-{diagnostic.Location.EndColumn}");
}
