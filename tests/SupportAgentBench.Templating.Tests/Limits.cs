using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class Limits
{
    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ f(x) = f(x + 1); f(1) }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for x in 1..100000000; end }}")]
    [InlineData("{{ 'a' * 1000000000 }}")]
    [InlineData("{{ x = 'a' * 1000000; for i in 1..9; x; end }}")]
    [InlineData("{{ x = 'a' * 1000000; x + x }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 1..1000000000 | array.join ',' }}")]
    [InlineData("{{ 1 << 100000000 }}")]
    [InlineData("{{ x = [1]; for i in 1..60; x = x + x; end }}")]
    [InlineData("{{ x = [1]; for i in 1..60; x = array.concat x x; end }}")]
    public void A_limit_that_is_exceeded_is_an_error(string template)
    {
        var mistake = Rendering.Mistake(template, options: TemplateOptions.Default with { OutputLimit = 1_000_000, LoopLimit = 1_000_000 });
        Assert.Contains(mistake.Code, new[] { Diagnostic.Limit.Id, Diagnostic.WrongType.Id });
        Assert.Equal(0, mistake.Span.Start.Line);
    }

    [Theory]
    [InlineData("if true")]
    [InlineData("for x in [1]")]
    [InlineData("capture x")]
    public void Deep_blocks_in_a_function_that_calls_itself_are_an_error(string statement)
    {
        var body = string.Concat(Enumerable.Repeat("{{ " + statement + " }}", 90)) + "{{ f }}" + string.Concat(Enumerable.Repeat("{{ end }}", 90));
        Assert.Equal(Diagnostic.Limit.Id, Rendering.Mistake("{{ func f }}" + body + "{{ end }}{{ f }}").Code);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("-", "")]
    [InlineData("!", "")]
    [InlineData("{a: ", "}")]
    [InlineData("1 + (", ")")]
    [InlineData("f (", ")")]
    public void Deep_expressions_are_an_error(string open, string close)
    {
        var template = "{{ " + string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000)) + " }}";
        Assert.Equal(Diagnostic.TooDeep.Id, Rendering.Mistake(template).Code);
    }

    [Theory]
    [InlineData("if true")]
    [InlineData("for x in [1]")]
    [InlineData("capture x")]
    [InlineData("x = do")]
    public void Deep_blocks_are_an_error(string statement)
    {
        var template = string.Concat(Enumerable.Repeat("{{ " + statement + " }}", 20_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 20_000));
        Assert.Equal(Diagnostic.TooDeep.Id, Rendering.Mistake(template).Code);
    }

    [Fact]
    public void A_regular_expression_that_takes_too_long_is_an_error()
    {
        var options = TemplateOptions.Default with { RegexTimeout = TimeSpan.FromMilliseconds(50) };
        var mistake = Rendering.Mistake("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", options: options);
        Assert.Equal(Diagnostic.Regex.Id, mistake.Code);
    }

    [Fact]
    public void A_wrong_regular_expression_is_an_error() =>
        Assert.Equal(Diagnostic.Regex.Id, Rendering.Mistake("{{ 'a' | regex.match '(' }}").Code);

    [Fact]
    public void Tags_without_end_are_taken_out_in_time() =>
        Assert.Equal("10000000", Rendering.Html("{{ x | html.strip | string.size }}", new ScriptObject { ["x"] = new string('<', 10_000_000) }));

    [Fact]
    public void A_value_that_holds_itself_is_an_error_when_printed() =>
        Assert.Equal(Diagnostic.WrongType.Id, Rendering.Mistake("{{ o = {}; o.o = o; o }}").Code);

    [Fact]
    public void A_template_that_includes_itself_forever_is_an_error()
    {
        var exception = Assert.Throws<TemplateRuntimeException>(() => Rendering.WithPartials("{{ include 'p' }}", ("p", "{{ include 'p' }}")));
        Assert.Equal(Diagnostic.Limit.Id, exception.Error.Code);
        Assert.NotEmpty(exception.Error.IncludeChain);
    }

    [Fact]
    public void A_rendering_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var context = new TemplateContext { CancellationToken = source.Token };
        Assert.Throws<OperationCanceledException>(() => Template.Parse("{{ while true; end }}").Render(context));
    }
}
