using System.Buffers;
using System.Text;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>Templates that are known to be without mistakes are taken as they are until a page needs them.</summary>
public sealed class PagesLoadedWhenUsed
{
    private static readonly Link Model = new("x");

    private readonly CountingLoader _loader = new(new MemoryLoader([("good.html", "{{ url }}{{ include 'part.html' }}"), ("part.html", "!"), ("bad.html", "{{ ur }}")]));

    [Fact]
    public void Only_what_a_page_needs_is_read_and_once()
    {
        var set = Set();
        Assert.Empty(_loader.Asked);

        Assert.Equal("x!", Render(set, "good.html"));
        Assert.Equal("x!", Render(set, "good.html"));

        Assert.Equal(["good.html", "part.html"], _loader.Asked);
    }

    [Fact]
    public void What_was_made_ready_is_not_read_again()
    {
        var set = Set();

        set.Prepare("good.html");
        Assert.Equal(["good.html", "part.html"], _loader.Asked);

        Assert.Equal("x!", Render(set, "good.html"));
        Assert.Equal(["good.html", "part.html"], _loader.Asked);
    }

    [Fact]
    public void A_mistake_is_told_by_the_page_that_it_is_in()
    {
        var set = Set();
        Assert.False(set.HasErrors);

        var mistake = Assert.Throws<TemplateRuntimeException>(() => Render(set, "bad.html"));

        Assert.Equal("bad.html", mistake.Error.Span.Path);
        Assert.Equal("x!", Render(set, "good.html"));
    }

    private static string Render(TemplateSet set, string path)
    {
        var output = new ArrayBufferWriter<byte>();
        set.Render(path, Model, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private TemplateSet Set() => TemplateSet.LoadWhenUsed(_loader, [new TemplateBinding("good.html", typeof(Link)), new TemplateBinding("bad.html", typeof(Link))]);

    private sealed class CountingLoader(ITemplateLoader inner) : ITemplateLoader
    {
        public List<string> Asked { get; } = [];

        public string? Load(string path)
        {
            Asked.Add(path);
            return inner.Load(path);
        }
    }
}
