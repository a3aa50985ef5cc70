namespace SupportAgentBench.Templating;

/// <summary>An object whose members are known only while rendering: <c>a.b</c> and <c>a["b"]</c> ask it.</summary>
public interface IScriptObject
{
    /// <summary>The names it knows, for messages that suggest the nearest one.</summary>
    IEnumerable<string> Members { get; }

    /// <summary>Finds a member's value.</summary>
    bool TryGetValue(string member, out object? value);
}
