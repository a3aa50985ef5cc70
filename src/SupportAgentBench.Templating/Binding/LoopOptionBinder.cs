using SupportAgentBench.Templating.Runtime;
using SupportAgentBench.Templating.Syntax;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Reads the options of for and tablerow.</summary>
internal static class LoopOptionBinder
{
    public static LoopOptions Bind(TemplateBinder binder, ForStatement statement)
    {
        ExpressionNode? offset = null;
        ExpressionNode? limit = null;
        ExpressionNode? columns = null;
        var reversed = false;
        foreach (var option in statement.Options)
        {
            switch (option.Name)
            {
                case "offset": offset = binder.Expressions.Bind(option.Value); break;
                case "limit": limit = binder.Expressions.Bind(option.Value); break;
                case "reversed": reversed = true; break;
                case "cols" when statement.IsTableRow: columns = binder.Expressions.Bind(option.Value); break;
                default:
                    binder.Error(Diagnostic.WrongArguments, option.Span, $"A loop has no option `{option.Name}`; it has `offset`, `limit` and `reversed`.");
                    break;
            }
        }

        return new LoopOptions(offset, limit, reversed, columns);
    }
}
