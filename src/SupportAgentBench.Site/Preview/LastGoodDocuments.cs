using System.Collections.Immutable;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Preview;

/// <summary>The documents as they were when every rule held; they stand in for those that break one now.</summary>
internal sealed class LastGoodDocuments
{
    private WorkspaceDocuments? _good;

    /// <summary>Takes documents that no rule speaks against.</summary>
    public void Keep(WorkspaceDocuments documents) => _good = documents;

    /// <summary>
    /// The documents with those in which something is wrong as they last were; runs and verdicts that never were right are left out.
    /// Whether the rules hold of this mixture has still to be asked.
    /// </summary>
    /// <param name="wrong">Whether an error stands in the file of this path.</param>
    public WorkspaceDocuments InPlaceOf(WorkspaceDocuments documents, Func<string, bool> wrong)
    {
        var good = _good ?? documents with { Runs = [], Verdicts = [], AcceptedFigures = [] };
        return documents with
        {
            Benchmark = wrong(documents.Benchmark.File.Path) ? good.Benchmark : documents.Benchmark,
            Cases = wrong(documents.Cases.File.Path) ? good.Cases : documents.Cases,
            Models = wrong(documents.Models.File.Path) ? good.Models : documents.Models,
            Site = wrong(documents.Site.File.Path) ? good.Site : documents.Site,
            Runs = Mix(documents.Runs, good.Runs, run => run.File.Path),
            Verdicts = Mix(documents.Verdicts, good.Verdicts, verdict => verdict.File.Path),
            AcceptedFigures = Mix(documents.AcceptedFigures, good.AcceptedFigures, figures => figures.File.Path),
        };

        ImmutableArray<T> Mix<T>(ImmutableArray<T> now, ImmutableArray<T> before, Func<T, string> path)
            where T : class =>
            [.. now.Select(document => wrong(path(document)) ? before.FirstOrDefault(last => path(last) == path(document)) : document).OfType<T>()];
    }
}
