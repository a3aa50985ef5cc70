using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Rendering;
using SupportAgentBench.Site.Tests.Loading;

namespace SupportAgentBench.Site.Tests.Building;

public sealed class TemplateTrialTests : IDisposable
{
    private readonly WorkspaceCopy _files = new(fixture: null);
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void A_template_is_rendered_with_the_members_of_a_json_object() =>
        Assert.Equal("1 &lt;b&gt; x,y", Render("{{ n }} {{ text }} {{ list | array.join ',' }}", """{ "n": 1, "text": "<b>", "list": ["x", "y"] }"""));

    [Fact]
    public void Plain_prints_what_it_is_given_and_nothing_for_an_unknown_name() =>
        Assert.Equal("<b>", Render("{{ text }}{{ unknown }}", """{ "text": "<b>" }""", plain: true));

    [Fact]
    public void An_include_is_found_in_the_templates_folder_above()
    {
        _files.Write("templates/partials/part.html", "part");

        Assert.Equal("a part", Render("a {{ include 'partials/part.html' }}", null, file: "templates/pages/page.html"));
    }

    [Fact]
    public void An_unknown_name_is_an_error_with_its_place()
    {
        Assert.Null(Render("a\n{{ titel }}", """{ "title": 1 }"""));

        var error = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal(("SAB4006", 2, 4), (error.Descriptor.Id, error.Location.Line, error.Location.Column));
        Assert.Contains("title", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]", "SAB4102")]
    [InlineData("{", "SAB4102")]
    public void A_model_that_is_no_json_object_is_an_error(string model, string id)
    {
        Assert.Null(Render("x", model));

        Assert.Equal(id, Assert.Single(_diagnostics.ToSorted()).Descriptor.Id);
    }

    [Fact]
    public void A_missing_file_is_an_error()
    {
        Assert.Null(TemplateTrial.Render(_files.FullPath("none.html"), null, plain: false, _diagnostics));

        Assert.Equal("SAB4101", Assert.Single(_diagnostics.ToSorted()).Descriptor.Id);
    }

    [Fact]
    public void An_include_that_is_no_UTF8_is_an_error_at_its_place()
    {
        _files.Write("templates/partials/part.html", [(byte)'a', (byte)'\n', (byte)'b', 0xE9]);

        Assert.Null(Render("{{ include 'partials/part.html' }}", null, file: "templates/pages/page.html"));

        Assert.Equal("partials/part.html(2,2): error SAB1011", WorkspaceCopy.InShort(Assert.Single(_diagnostics.ToSorted())));
    }

    public void Dispose() => _files.Dispose();

    private string? Render(string template, string? model, bool plain = false, string file = "page.html")
    {
        _files.Write(file, template);
        if (model is not null)
        {
            _files.Write("model.json", model);
        }

        return TemplateTrial.Render(_files.FullPath(file), model is null ? null : _files.FullPath("model.json"), plain, _diagnostics);
    }
}
