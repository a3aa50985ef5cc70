namespace SupportAgentBench.Templating.Tests;

/// <summary>Templates on disk, each beside what it must print or the start of the mistake it must be.</summary>
public class GoldenFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(".out.txt", StringComparison.Ordinal))
            {
                names.Add(Path.GetRelativePath(Root, file).Replace('\\', '/'));
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_prints_what_the_file_beside_it_says(string name)
    {
        var path = Path.Combine(Root, name);
        var actual = Run(File.ReadAllText(path));
        var expectedPath = Path.ChangeExtension(path, ".out.txt");
        Assert.True(File.Exists(expectedPath), $"{name} has no output beside it; it prints:\n{actual}");
        Assert.Equal(File.ReadAllText(expectedPath), actual);
    }

    private static string Run(string text)
    {
        var template = Template.Parse(text, "text", TemplateOptions.Plain);
        if (template.HasErrors)
        {
            return template.Messages[0] + "\n";
        }

        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject());
        try
        {
            return template.Render(context);
        }
        catch (TemplateRuntimeException exception)
        {
            return exception.Error + "\n";
        }
    }
}
