using System.Buffers;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Output;

/// <summary>
/// Knows which addresses of a site are taken. Two that differ by case only, or a file where another page needs a folder, would
/// overwrite each other on some disks, so they are refused on all.
/// </summary>
internal sealed class AddressBook
{
    private const int LongestSegment = 200;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private readonly record struct Entry(string Spelling, bool IsFolder);

    /// <summary>Takes an address for a file, and its folders with it; or says why it cannot be had.</summary>
    public Diagnostic? Claim(string path)
    {
        if (Objection(path) is { } objection)
        {
            return OutputDiagnostics.AddressNotAllowed.At(new SourceLocation(path), path, objection);
        }

        lock (_gate)
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (Take(path, new Entry(path[..slash], IsFolder: true)) is { } conflict)
                {
                    return conflict;
                }
            }

            return Take(path, new Entry(path, IsFolder: false));
        }
    }

    private Diagnostic? Take(string path, Entry wanted)
    {
        if (_entries.TryAdd(wanted.Spelling, wanted))
        {
            return null;
        }

        var place = new SourceLocation(path);
        var standing = _entries[wanted.Spelling];
        if (standing.IsFolder != wanted.IsFolder)
        {
            return OutputDiagnostics.AddressIsFileAndFolder.At(place, wanted.Spelling);
        }

        if (standing.Spelling != wanted.Spelling)
        {
            return OutputDiagnostics.AddressDiffersByCase.At(place, standing.Spelling, wanted.Spelling);
        }

        return wanted.IsFolder ? null : OutputDiagnostics.AddressTaken.At(place, path);
    }

    private static string? Objection(string path)
    {
        if (path.Length == 0 || path.StartsWith('/') || path.AsSpan().ContainsAny('\\', ':'))
        {
            return "an address is relative to the site, with forward slashes and no colon";
        }

        if (path.StartsWith('.'))
        {
            return "names with a leading dot belong to the folder's owner, not to the site";
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = path.AsSpan()[range];
            if (segment.IsEmpty || segment is "." or ".." || segment[^1] is '.' or ' ')
            {
                return "each of its parts needs a name, and none is '.', '..' or ends in a dot or space";
            }

            if (segment.Length > LongestSegment)
            {
                return FormattableString.Invariant($"a part of it is longer than {LongestSegment} characters");
            }
        }

        return path.AsSpan().ContainsAny(Controls) ? "it holds a control character" : null;
    }
}
