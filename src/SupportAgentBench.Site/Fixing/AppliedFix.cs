using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Fixing;

/// <summary>A fix that was made.</summary>
/// <param name="Location">What it replaced, where that stood before.</param>
/// <param name="Old">The characters that stood there.</param>
/// <param name="New">What stands there now.</param>
public sealed record AppliedFix(SourceLocation Location, string Old, string New);
