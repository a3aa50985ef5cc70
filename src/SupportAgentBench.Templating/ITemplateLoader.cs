namespace SupportAgentBench.Templating;

/// <summary>Finds the text of a template that another one includes.</summary>
public interface ITemplateLoader
{
    /// <summary>The text of the template, or null when there is none.</summary>
    /// <param name="path">The path as written in the include.</param>
    string? Load(string path);
}
