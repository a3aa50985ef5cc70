namespace SupportAgentBench.Templating.Tests;

public class Expressions
{
    private static readonly ScriptObject Globals = new()
    {
        ["use_case"] = new ScriptObject { ["cancel-before-ship"] = new ScriptObject { ["instruction_following"] = 0.75 } },
    };

    [Theory]
    [InlineData("use_case[\"cancel-before-ship\"].instruction_following", 0.75)]
    [InlineData("1 + 2", 3)]
    [InlineData(" 'a' | string.upcase ", "A")]
    [InlineData("missing ?? 5", 5)]
    public void An_expression_has_a_value(string text, object expected) =>
        Assert.Equal(expected, TemplateExpression.Parse(text).Evaluate(Globals));

    [Theory]
    [InlineData("use_case[\"cancel-before-shop\"].x", 9, 29, "There is no \"cancel-before-shop\"; did you mean `cancel-before-ship`?")]
    [InlineData("use_case[\"cancel-before-ship\"].instruction_folowing", 31, 51, "There is no member `instruction_folowing`; did you mean `instruction_following`?")]
    [InlineData("use_cas.x", 0, 7, "There is no variable `use_cas`; did you mean `use_case`?")]
    public void An_unknown_name_is_blamed_at_its_exact_place(string text, int start, int end, string message)
    {
        var expression = TemplateExpression.Parse(text, "verdict.yaml", new TextPosition(100, 7, 20));
        var error = Assert.Throws<TemplateRuntimeException>(() => expression.Evaluate(Globals)).Error;
        Assert.Equal((100 + start, 7, 20 + start, 100 + end, message), (error.Span.Start.Offset, error.Span.Start.Line, error.Span.Start.Column, error.Span.End.Offset, error.Message));
        Assert.Equal("verdict.yaml", error.Span.Path);
    }

    [Theory]
    [InlineData("1 +", 3)]
    [InlineData("(1", 2)]
    [InlineData("1 }} 2", 2)]
    [InlineData("x = 1", 2)]
    [InlineData("", 0)]
    public void A_text_that_is_no_expression_has_a_mistake(string text, int offset)
    {
        var expression = TemplateExpression.Parse(text, origin: new TextPosition(10, 0, 10));
        Assert.True(expression.HasErrors);
        Assert.Equal(10 + offset, expression.Messages[0].Span.Start.Offset);
    }

    [Theory]
    [InlineData("do; array.size = 1; end")]
    [InlineData("do; x = 1; end")]
    public void An_expression_leaves_nothing_to_the_next(string text)
    {
        Record.Exception(() => TemplateExpression.Parse(text).Evaluate(Globals));
        Assert.Equal(2, TemplateExpression.Parse("[1, 2] | array.size").Evaluate(Globals));
        Assert.Equal(Diagnostic.UnknownVariable.Id, Assert.Throws<TemplateRuntimeException>(() => TemplateExpression.Parse("x").Evaluate(Globals)).Error.Code);
    }
}
