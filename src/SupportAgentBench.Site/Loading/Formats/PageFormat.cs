using SupportAgentBench.Core.Documents;
using SupportAgentBench.Core.Model;
using SupportAgentBench.Site.Loading.Shapes;
using SupportAgentBench.Site.Loading.Yaml;
using static SupportAgentBench.Site.Loading.Shapes.KnownShapes;

namespace SupportAgentBench.Site.Loading.Formats;

/// <summary>A hand-written page: YAML front matter between two lines <c>---</c>, then Markdown.</summary>
internal static class PageFormat
{
    private const string Fence = "---";

    /// <summary>The table of the front matter.</summary>
    public static FormatTable<FrontMatter> Table { get; } = new("front matter", "Front matter of a hand-written page.", rows =>
    {
        var title = rows.Required("title", ProseBlock, "Title of the page.");
        var description = rows.Optional("description", ProseBlock, "The page in a sentence, for search engines and lists.");
        return values => new FrontMatter(title.In(values).Value, description.In(values)?.Value);
    });

    /// <returns>Null when there was any error.</returns>
    public static HandWrittenPage? Read(string name, TextFile file, Findings findings)
    {
        var closing = ClosingFence(file);
        if (closing < 0)
        {
            findings.Add(LoadingDiagnostics.NoFrontMatter, new SourceSpan(0, 0));
            return null;
        }

        // The opening fence is YAML's own mark of a document, so offsets in the front matter are offsets in the file.
        var frontMatter = YamlDocuments.Read(Table, new TextFile(file.Path, file.Text[..file.StartOf(closing)]), findings);
        if (frontMatter is null)
        {
            return null;
        }

        var body = file.Text[file.StartOf(closing + 1)..].ReplaceLineEndings("\n");
        return new HandWrittenPage(name, frontMatter.Title, frontMatter.Description, new ProseText(body, file.Path, closing + 2, 1));
    }

    private static int ClosingFence(TextFile file)
    {
        if (file.Line(0).TrimEnd() is not Fence)
        {
            return -1;
        }

        for (var line = 1; file.StartOf(line) < file.Text.Length; line++)
        {
            if (file.Line(line).TrimEnd() is Fence)
            {
                return line;
            }
        }

        return -1;
    }
}

/// <summary>What a page says of itself.</summary>
internal sealed record FrontMatter(ProseText Title, ProseText? Description);
