namespace SupportAgentBench.Templating;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">The name by which a call can pass it.</param>
/// <param name="Required">False when a call may leave it out.</param>
/// <param name="Default">Its value when it is left out.</param>
/// <param name="TakesRest">True for a last parameter that receives all further arguments as a list.</param>
public sealed record ScriptParameter(string Name, bool Required = true, object? Default = null, bool TakesRest = false);
