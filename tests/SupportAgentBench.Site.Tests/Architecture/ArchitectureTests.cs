using System.Xml.Linq;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Templating;

namespace SupportAgentBench.Site.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md.</summary>
public class ArchitectureTests
{
    private const string Site = "SupportAgentBench.Site";

    private static readonly ILookup<string, string> SiteUses = UsesOf(typeof(SiteBuilder));

    [Theory]
    [InlineData("SupportAgentBench.Core")]
    [InlineData("SupportAgentBench.Templating")]
    [InlineData("SupportAgentBench.Site", "SupportAgentBench.Core", "SupportAgentBench.Templating")]
    [InlineData("SupportAgentBench.Cli", "SupportAgentBench.Site")]
    public void A_project_refers_to_exactly_these(string project, params string[] others)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));

        Assert.Equal(others, file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_four_projects_to_ship() =>
        Assert.Equal(
            ["SupportAgentBench.Cli", "SupportAgentBench.Core", "SupportAgentBench.Site", "SupportAgentBench.Templating"],
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("YamlDotNet", "Loading")]
    [InlineData("Markdig", "Prose")]
    [InlineData("AngleSharp", "Checking")]
    public void A_library_is_used_in_one_folder_of_the_site_only(string library, string folder)
    {
        var users = SiteUses.Where(uses => uses.Any(used => IsIn(used, library))).Select(uses => uses.Key).ToArray();

        Assert.NotEmpty(users);
        Assert.All(users, user => Assert.True(IsIn(user, $"{Site}.{folder}"), $"{user} uses {library}"));
    }

    [Fact]
    public void Page_models_know_numbers_and_words_but_no_files_and_of_templates_only_what_they_print()
    {
        var pages = SiteUses.Where(uses => IsIn(uses.Key, Site + ".Pages")).SelectMany(uses => uses).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, used => IsIn(used, "System.IO"));
        Assert.Empty(pages.Where(used => IsIn(used, "SupportAgentBench.Templating")).Except([typeof(ITemplateUrl).FullName!, typeof(HtmlFragment).FullName!, typeof(JsonFragment).FullName!]));
    }

    [Theory]
    [InlineData("System.IO")]
    [InlineData("System.Net")]
    [InlineData("System.Console")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Reflection.Emit")]
    [InlineData("YamlDotNet")]
    public void Core_does_not_know_the_world_outside(string forbidden)
    {
        var core = UsesOf(typeof(ModelId));

        Assert.NotEmpty(core);
        Assert.Empty(core.SelectMany(uses => uses.Where(used => IsIn(used, forbidden)).Select(used => $"{uses.Key} uses {used}")));
    }

    [Fact]
    public void The_template_engine_knows_nothing_of_benchmarks_or_the_disk()
    {
        var assemblies = ReferencesOf(typeof(TemplateSet));

        Assert.NotEmpty(assemblies);
        Assert.DoesNotContain(assemblies, name => name.StartsWith("SupportAgentBench.", StringComparison.Ordinal));
        Assert.DoesNotContain(assemblies, name => name is "Markdig" or "YamlDotNet" or "AngleSharp" or "System.Console");
        Assert.DoesNotContain(UsesOf(typeof(TemplateSet)).SelectMany(uses => uses), used => used is "System.IO.File" or "System.IO.Directory" or "System.IO.Path");
    }

    [Fact]
    public void A_build_does_not_know_the_preview()
    {
        var others = SiteUses.Where(uses => !IsIn(uses.Key, Site + ".Preview")).ToArray();

        Assert.Contains(SiteUses, uses => IsIn(uses.Key, Site + ".Preview"));
        Assert.Empty(others.SelectMany(uses => uses.Where(used => IsIn(used, Site + ".Preview")).Select(used => $"{uses.Key} uses {used}")));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("System.Net")]
    public void The_site_does_not_know_http(string forbidden) =>
        Assert.Empty(SiteUses.SelectMany(uses => uses.Where(used => IsIn(used, forbidden)).Select(used => $"{uses.Key} uses {used}")));

    [Fact]
    public void The_site_does_not_print() =>
        Assert.DoesNotContain("System.Console", ReferencesOf(typeof(SiteBuilder)));

    private static ILookup<string, string> UsesOf(Type type)
    {
        using var code = new CompiledCode(type.Assembly.Location);
        return code.Uses();
    }

    private static IReadOnlyList<string> ReferencesOf(Type type)
    {
        using var code = new CompiledCode(type.Assembly.Location);
        return [.. code.ReferencedAssemblies];
    }

    // A namespace or type, or what lies in it.
    private static bool IsIn(string name, string space) =>
        name == space || (name.StartsWith(space, StringComparison.Ordinal) && name[space.Length] == '.');
}
