using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>Whatever a template asks for, it asks for so much at most: the rest is an error with a place.</summary>
public class WorkLimits
{
    private const string Endless = "1..2000000000000000000";

    private static readonly TemplateOptions Options = TemplateOptions.Default with { WorkLimit = 20_000_000, RegexTimeout = TimeSpan.FromMilliseconds(200) };

    [Theory]
    [InlineData("{{ " + Endless + " }}")]
    [InlineData("{{ x = '' + (" + Endless + ") }}")]
    [InlineData("{{ (" + Endless + ") < (" + Endless + ") }}")]
    [InlineData("{{ (" + Endless + ") * 1 }}")]
    [InlineData("{{ (" + Endless + ") << 1 }}")]
    [InlineData("{{ func f; end; f ^(" + Endless + ") }}")]
    [InlineData("{{ for x in (" + Endless + ") reversed; end }}")]
    [InlineData("{{ for x in (" + Endless + ") offset: 2000000000; end }}")]
    [InlineData("{{ " + Endless + " | object.to_json }}")]
    [InlineData("{{ " + Endless + " | array.cycle }}")]
    public void An_endless_range_is_never_walked_to_its_end(string template) => AssertLimit(template);

    [Theory]
    [InlineData("{{ l = []; for i in 1..9000000; l[i] = {a: i}; end }}")]
    [InlineData("{{ l = []; for i in 1..9000000; l[i] = [i]; end }}")]
    [InlineData("{{ l = []; for i in 1..9000000; capture c; i; end; l[i] = c; end }}")]
    [InlineData("{{ l = []; for i in 1..9000000; f = do; ret 1; end; l[i] = @f; end }}")]
    [InlineData("{{ l = []; x = 'a' * 1000000; for i in 1..9000000; l[i] = x + i; end }}")]
    [InlineData("{{ l = []; x = 'a' * 1000000; for i in 1..9000000; l[i] = $'{x}{i}'; end }}")]
    [InlineData("{{ l = []; x = 'a' * 1000000; for i in 1..9000000; l[i] = x | string.upcase; end }}")]
    [InlineData("{{ l = []; x = 1 << 60000; for i in 1..9000000; l[i] = x + i; end }}")]
    [InlineData("{{ l = []; x = 1 << 60000; for i in 1..9000000; l[i] = -x; end }}")]
    [InlineData("{{ l = []; for i in 1..100; y = []; y[9000000] = 1; l[i] = y; end }}")]
    [InlineData("{{ l = []; for i in 1..100; l[i] = array.insert_at [] 9000000 1; end }}")]
    [InlineData("{{ o = {}; for i in 1..9000000; o['k' + i] = i; end }}")]
    [InlineData("{{ x = '[' + '{},' * 1000000 + '{}]' | object.from_json }}")]
    [InlineData("{{ x = 'a,' * 1000000 | string.split ',' }}")]
    [InlineData("{{ x = 'a' * 1000000; for i in 1..99; capture c; x; x; end; end }}")]
    public void Many_values_at_once_are_an_error(string template) => AssertLimit(template);

    [Theory]
    [InlineData("{{ f(n) = n <= 0 ? 0 : f(n - 1) + f(n - 1); f(90) }}")]
    [InlineData("{{ x = [1]; y = [1]; for i in 1..60; x = [x, x]; y = [y, y]; end; x < y }}")]
    [InlineData("{{ x = [1]; for i in 1..60; x = [x, x]; end; x | object.to_json }}")]
    [InlineData("{{ x = []; for i in 1..9000000; x = x << i; end }}")]
    [InlineData("{{ x = ''; for i in 1..9000000; x = x + 'ab'; end }}")]
    [InlineData("{{ x = (1 << 30000) - 1; for i in 1..9000000; y = x * x; end }}")]
    [InlineData("{{ x = (1 << 60000) - 1; for i in 1..9000000; y = x + ''; end }}")]
    [InlineData("{{ x = 'a' * 1000000; for i in 1..9000000; y = x | string.contains 'b'; end }}")]
    [InlineData("{{ x = 'a' * 1000000; for i in 1..9000000; y = x == x + ''; end }}")]
    [InlineData("{{ x = []; for i in 1..100000; x[i] = i * 4294967297; end; x | array.uniq | array.size }}")]
    [InlineData("{{ x = []; s = 'a' * 1000000; for i in 1..9; x[i] = s + i; end; x | array.sort | array.size }}")]
    [InlineData("{{ '<!-- ' * 1000000 + '>' | html.strip }}")]
    public void Work_that_would_take_too_long_is_an_error(string template) => AssertLimit(template);

    [Theory]
    [InlineData("{{ 1 | math.format 'N999999999' }}")]
    [InlineData("{{ 1 | object.format 'D500000000' }}")]
    [InlineData("{{ '2026-01-01' | date.to_string ('%c' * 1000000) }}")]
    [InlineData("{{ x = 'a' * 1000000; x | string.replace 'a' x }}")]
    [InlineData("{{ x = 'a' * 1000000; x | regex.replace 'a' ('$_' * 1000) }}")]
    [InlineData("{{ s = 'a' * 1000000; x = [s] * 1000; x }}")]
    [InlineData("{{ s = 'a' * 1000000; x = [s] * 1000; x | array.cycle }}")]
    [InlineData("{{ 'a' | regex.match ('a|' * 100000) }}")]
    public void What_would_be_too_long_is_refused_before_it_is_made(string template) => AssertLimit(template);

    [Theory]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; x == y }}")]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; [x, y] | array.sort }}")]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; [x] | array.contains y }}")]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; case x; when y; end }}")]
    [InlineData("{{ func f; $$; end; wrap f; $$; end }}")]
    public void What_holds_itself_exhausts_no_stack(string template) => AssertLimit(template);

    [Theory]
    [InlineData("for x in [1]", "")]
    [InlineData("with {}", "")]
    [InlineData("capture x", "")]
    [InlineData("if true", "")]
    [InlineData("wrap g", "func g; $$; end; ")]
    public void Deep_blocks_in_a_recursive_function_exhaust_no_stack(string block, string before)
    {
        var blocks = string.Concat(Enumerable.Repeat(block + "; ", 230));
        var template = "{{ " + before + "func f; " + blocks + "f; " + string.Concat(Enumerable.Repeat("end; ", 230)) + "end; f }}";
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => AssertLimit(template)), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Theory]
    [InlineData("{{ for i in 1..100000; x = 'aaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$'; end }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaaaaa! ' * 10000; x | regex.matches '(a+)+b' }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaaaaa! ' * 10000; x | regex.replace '(a+)+b' 'c' }}")]
    public void Regular_expressions_that_take_too_long_together_are_an_error(string template) =>
        Assert.Contains(Mistake(template).Code, new[] { Diagnostic.Regex.Id, Diagnostic.Limit.Id });

    [Fact]
    public void Numbers_of_a_million_digits_are_refused() =>
        Assert.Equal(Diagnostic.Syntax.Id, Mistake("{{ 0x" + new string('f', 1_000_000) + " }}").Code);

    [Fact]
    public void Nothing_is_compared_with_a_name_of_a_million_characters() =>
        Assert.Equal(Diagnostic.UnknownMember.Id, Mistake("{{ x = 'a' * 1000000; o = {}; o[x] = 1; o[x + 'b'] }}").Code);

    [Fact]
    public void A_long_text_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("ä\ud83d\ude00<", 100_000));
        Assert.Equal(text, Rendering.Plain("{{ x }}", new ScriptObject { ["x"] = text }));
    }

    [Fact]
    public void An_expression_of_prose_has_the_same_limits()
    {
        var exception = Assert.Throws<TemplateRuntimeException>(() => TemplateExpression.Parse("$'{" + Endless + "}'").Evaluate(new ScriptObject()));
        Assert.Equal(Diagnostic.Limit.Id, exception.Error.Code);
    }

    private static void AssertLimit(string template)
    {
        var mistake = Mistake(template);
        Assert.Equal((Diagnostic.Limit.Id, 0), (mistake.Code, mistake.Span.Start.Line));
    }

    private static LogMessage Mistake(string template) => Rendering.Mistake(template, options: Options);
}
