namespace SupportAgentBench.Templating;

/// <summary>A template could not be rendered to its end; <see cref="Error"/> says where and why.</summary>
public sealed class TemplateRuntimeException : Exception
{
    /// <summary>Makes the exception for a message.</summary>
    public TemplateRuntimeException(LogMessage error, Exception? inner = null)
        : base(error.ToString(), inner) => Error = error;

    /// <summary>What is wrong, and where.</summary>
    public LogMessage Error { get; }
}
