namespace SupportAgentBench.Templating.Runtime;

/// <summary>An operation cannot work with its values; who knows the place turns it into an error with one.</summary>
internal sealed class ValueException(string message, Diagnostic? diagnostic = null) : Exception(message)
{
    public Diagnostic Diagnostic { get; } = diagnostic ?? Diagnostic.WrongType;
}
