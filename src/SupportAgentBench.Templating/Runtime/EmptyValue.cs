namespace SupportAgentBench.Templating.Runtime;

/// <summary>The value of <c>empty</c>: equal to a list or an object that has nothing in it.</summary>
internal sealed class EmptyValue
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public override string ToString() => "";
}
