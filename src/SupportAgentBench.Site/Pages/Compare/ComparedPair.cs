using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Compare;

/// <summary>Two models that have a page of their own.</summary>
/// <param name="A">The smaller id.</param>
public sealed record ComparedPair(ModelId A, ModelId B);
