using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Site.Tests.Building;

namespace SupportAgentBench.Site.Tests.Loading;

/// <summary>A template's bytes are looked at while everything is read, and its words while templates are made: its file is read once.</summary>
public class TemplateReadingTests
{
    private const string Template = "templates/pages/not-found.html";

    [Fact]
    public void What_was_looked_at_is_what_is_made_a_template_of()
    {
        using var files = SiteWorkspace.Minimal();
        var (workspace, found) = (new Workspace(files.Root), new DiagnosticBag());
        TemplateListing.Check(workspace, found);
        files.Files.Write(Template, "{{ no_template_any_more");

        Assert.NotNull(PageTemplates.Load(workspace, workspace.Inputs, found));
        Assert.Empty(found.ToSorted());
    }

    [Fact]
    public void Only_templates_that_pages_need_are_inputs()
    {
        using var files = SiteWorkspace.Minimal();
        files.Files.Write("templates/partials/unused.html", "unused");
        var (workspace, found) = (new Workspace(files.Root), new DiagnosticBag());
        TemplateListing.Check(workspace, found);
        Assert.Empty(workspace.Inputs.ToSorted());

        PageTemplates.Load(workspace, workspace.Inputs, found);

        Assert.NotNull(workspace.Inputs.Find(Template));
        Assert.Null(workspace.Inputs.Find("templates/partials/unused.html"));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_alike_by_who_lists_templates_and_who_makes_them()
    {
        using var files = SiteWorkspace.Minimal();
        files.Files.Write(Template, [.. "{{ if"u8, 0xE9]);
        var (workspace, listed, loaded) = (new Workspace(files.Root), new DiagnosticBag(), new DiagnosticBag());

        TemplateListing.Check(workspace, listed);
        var templates = PageTemplates.Load(workspace, workspace.Inputs, loaded);

        Assert.Null(templates);
        Assert.Equal($"{Template}(1,6): error SAB1011", WorkspaceCopy.InShort(Assert.Single(listed.ToSorted())));
        Assert.Equal(Assert.Single(listed.ToSorted()), Assert.Single(loaded.ToSorted()));
    }

    [Fact]
    public void What_is_included_under_any_name_is_UTF8()
    {
        using var workspace = SiteWorkspace.Minimal();
        workspace.Files.Write("templates/partials/sign.svg", [.. "<svg>"u8, 0xE9]);
        workspace.Files.Replace(Template, "{{ ", "{{ include 'partials/sign.svg' }}{{ ");

        Assert.Equal("templates/partials/sign.svg(1,6): error SAB1011", WorkspaceCopy.InShort(Assert.Single(workspace.Build().Diagnostics)));
    }
}
