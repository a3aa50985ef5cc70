using System.Runtime.InteropServices;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Checking;

/// <summary>
/// Where in the site a page stands. Nearly all of its links climb to the site's root and go down from there, and need neither be taken
/// apart nor put together again.
/// </summary>
/// <param name="page">Its file, relative to the site.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct PagePlace(string page)
{
    /// <summary>No longer address is taken the short way.</summary>
    public const int LongestUsual = 200;

    private const string Ascent = "../";

    private readonly int _climb = Ascent.Length * page.AsSpan().Count('/');

    public string Page => page;

    /// <summary>Reads a link of the usual kind.</summary>
    /// <param name="target">Its path, from the root.</param>
    /// <returns>False where it is of another kind; what a path of the usual kind leads to may still be missing.</returns>
    public bool TryFromRoot(ReadOnlySpan<char> link, out RootTarget target)
    {
        target = default;
        if (link.Length == 0 || link.Length - _climb is < 0 or > LongestUsual || !Climbs(link[.._climb]))
        {
            return false;
        }

        var rest = link[_climb..];
        var end = rest.IndexOfAnyExcept(Route.PlainCharacters);
        if (end >= 0 && (rest[end] != '#' || rest[(end + 1)..].ContainsAnyExcept(Route.PlainCharacters)))
        {
            return false;
        }

        target = end < 0 ? new RootTarget(rest, []) : new RootTarget(rest[..end], rest[(end + 1)..]);
        // '#here' in a page of the root leads to that page.
        return _climb > 0 || !target.Path.IsEmpty;
    }

    private static bool Climbs(ReadOnlySpan<char> beginning)
    {
        for (var at = 0; at < beginning.Length; at += Ascent.Length)
        {
            if (beginning[at] != '.' || beginning[at + 1] != '.' || beginning[at + 2] != '/')
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A file or folder of the site, named from its root.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct RootTarget(ReadOnlySpan<char> path, ReadOnlySpan<char> anchor)
{
    /// <summary>A file, or a folder with its slash; empty = the root.</summary>
    public ReadOnlySpan<char> Path { get; } = path;

    /// <summary>The id behind <c>#</c>, percent-encoded; empty means the top of the page.</summary>
    public ReadOnlySpan<char> Anchor { get; } = anchor;
}
