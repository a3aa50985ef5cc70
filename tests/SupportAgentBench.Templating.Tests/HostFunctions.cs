using System.Collections.Immutable;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

public class HostFunctions
{
    private sealed class Best : IScriptFunction
    {
        public object? Invoke(ScriptArguments arguments)
        {
            if (arguments[0] is not "over-escalation")
            {
                throw arguments.Error("There is no such metric; did you mean `over-escalation`?", 0);
            }

            return $"{arguments[0]} of {arguments.Named.GetValueOrDefault("model") ?? "all"}";
        }
    }

    private sealed class Declared : IScriptFunction
    {
        public ImmutableArray<ScriptParameter> Parameters { get; } = [new("first"), new("second", Required: false, Default: "d")];

        public object? Invoke(ScriptArguments arguments) => $"{arguments[0]},{arguments[1]}";
    }

    private sealed class Failing : IScriptFunction
    {
        public object? Invoke(ScriptArguments arguments) => throw new InvalidOperationException("broken");
    }

    private static readonly ScriptObject Globals = new() { ["best"] = new Best(), ["declared"] = new Declared(), ["failing"] = new Failing() };

    [Theory]
    [InlineData("{{ best(\"over-escalation\", model: \"x\") }}", "over-escalation of x")]
    [InlineData("{{ best \"over-escalation\" }}", "over-escalation of all")]
    [InlineData("{{ \"over-escalation\" | best model: \"y\" }}", "over-escalation of y")]
    [InlineData("{{ declared 1 }} {{ declared 1 2 }} {{ declared second: 2 first: 1 }}", "1,d 1,2 1,2")]
    public void A_function_of_the_host_takes_positions_and_names(string template, string expected) =>
        Assert.Equal(expected, Rendering.Html(template, Globals));

    [Fact]
    public void A_function_can_blame_an_argument() =>
        Assert.Equal(
            "page.html(1,9): error SAB4010: There is no such metric; did you mean `over-escalation`?",
            Rendering.Mistake("{{ best \"over\" }}", Globals).ToString());

    [Theory]
    [InlineData("{{ declared 1 2 3 }}", "page.html(1,17): error SAB4010: `declared` takes 2 arguments, not 3.")]
    [InlineData("{{ declared }}", "page.html(1,12): error SAB4010: `declared` needs a value for its parameter `first`.")]
    [InlineData("{{ this.declared 1 third: 2 }}", "page.html(1,20): error SAB4010: `declared` has no parameter `third`.")]
    public void A_mistake_names_a_function_as_the_template_does(string template, string expected) =>
        Assert.StartsWith(expected.TrimEnd('.'), Rendering.Mistake(template, Globals).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_function_that_throws_is_an_error_with_a_place() =>
        Assert.Equal("page.html(1,4): error SAB4017: The function failed: broken", Rendering.Mistake("{{ failing }}", Globals).ToString());

    [Theory]
    [InlineData("{{ declared }}", 12)]
    [InlineData("{{ declared 1 2 3 }}", 17)]
    [InlineData("{{ declared 1 third: 3 }}", 15)]
    public void Wrong_arguments_are_an_error_at_their_place(string template, int column)
    {
        var mistake = Rendering.Mistake(template, Globals);
        Assert.Equal((Diagnostic.WrongArguments.Id, column), (mistake.Code, mistake.Span.Start.Column + 1));
    }
}
