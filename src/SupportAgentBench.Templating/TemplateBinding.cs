namespace SupportAgentBench.Templating;

/// <summary>A page template and the type of the model it is rendered with.</summary>
public sealed record TemplateBinding(string Path, Type ModelType);
