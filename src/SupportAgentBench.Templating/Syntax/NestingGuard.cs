using System.Runtime.CompilerServices;

namespace SupportAgentBench.Templating.Syntax;

/// <summary>Stops the parser before deep nesting exhausts the stack.</summary>
internal sealed class NestingGuard(TokenReader reader, int limit)
{
    private int _depth;

    public int Depth => _depth;

    public void Enter()
    {
        if (++_depth > limit || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new SyntaxException(Diagnostic.TooDeep, reader.Previous.Start, reader.Previous.End, $"This is nested more deeply than the limit of {limit} allows.");
        }
    }

    public void Leave(int count = 1) => _depth -= count;
}
