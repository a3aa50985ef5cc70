using System.Globalization;
using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages.Evidence;

/// <summary>Ids on evidence pages. They are part of published addresses.</summary>
public static class EvidenceAnchors
{
    /// <summary>A message: <c>r1-4</c>.</summary>
    /// <param name="number">From 1, in the order of the transcript.</param>
    public static string Message(RunId run, int number) => string.Concat(run.Value, "-", number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The head of a run stands where message 0 would: no id of another run or message can be the same.</summary>
    public static string Run(RunId run) => Message(run, 0);
}
