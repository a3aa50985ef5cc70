using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Pages that are made together, one after the other, from what is read or made once for all of them.</summary>
/// <param name="Pages">The pages, before any of them is made.</param>
/// <param name="PossibleFiles">Addresses of files that may come out beside them: known to the link check, written only where needed.</param>
/// <param name="Make">Makes everything and hands it over, piece by piece; what is wrong with the files goes to the diagnostics.</param>
public sealed record PlannedSeries(ImmutableArray<SeriesPage> Pages, ImmutableArray<Route> PossibleFiles, MakeSeries Make)
{
    /// <summary>When what its pages say changed last; null where no date is known.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>Makes the pieces of one page alone, for a preview; null where all of them are made at little more cost.</summary>
    public Func<Route, MakeSeries>? One { get; init; }
}

/// <summary>A page of a series, as far as it is known before it is made.</summary>
/// <param name="Route">Its address.</param>
/// <param name="Sources">As <see cref="PlannedPage.Sources"/>.</param>
public sealed record SeriesPage(Route Route, ImmutableArray<PageSource>? Sources);

/// <summary>Makes a series of pages.</summary>
/// <param name="page">Takes a page: its model is asked for at once.</param>
/// <param name="file">Takes a file: it is written at once.</param>
public delegate void MakeSeries(DiagnosticBag diagnostics, Action<PlannedPage> page, Action<PlannedFile> file);
