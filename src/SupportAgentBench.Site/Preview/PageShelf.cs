namespace SupportAgentBench.Site.Preview;

/// <summary>The pages that were made last, a few of them: the longest not asked for goes first. For any thread.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class PageShelf(int most)
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, (long Snapshot, PreviewPage Page)> _pages = new(StringComparer.Ordinal);

    /// <summary>The page as the snapshot has it; null when it is to be made.</summary>
    public PreviewPage? Find(string path, long snapshot)
    {
        lock (_gate)
        {
            return _pages.TryGetValue(path, out var kept) && kept.Snapshot == snapshot ? kept.Page : null;
        }
    }

    /// <summary>The page as it was last, whatever the snapshot.</summary>
    public PreviewPage? FindLast(string path)
    {
        lock (_gate)
        {
            return _pages.TryGetValue(path, out var kept) ? kept.Page : null;
        }
    }

    public void Put(PreviewPage page, long snapshot)
    {
        lock (_gate)
        {
            _pages.Remove(page.Path);
            _pages.Add(page.Path, (snapshot, page));
            if (_pages.Count > most)
            {
                _pages.RemoveAt(0);
            }
        }
    }
}
