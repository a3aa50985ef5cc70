namespace SupportAgentBench.Site.Rendering.StyleSheets;

/// <summary>Short names for the custom properties of a sheet, the shortest for those it says most often: <c>--space-2</c> becomes <c>--a</c>.</summary>
public sealed class ShortNames
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly Dictionary<string, string> _short = [];

    /// <param name="tokens">The whole sheet.</param>
    /// <param name="isKnown">Whether a name is said outside of the sheet, too, and has to stay.</param>
    public ShortNames(IReadOnlyCollection<StyleSheetToken> tokens, Func<string, bool> isKnown)
    {
        var counts = tokens.Where(token => token.IsCustomName).CountBy(token => token.Text).ToList();
        if (counts.Exists(name => name.Key.Contains('\\', StringComparison.Ordinal)))
        {
            // An escape can write one name in two ways.
            return;
        }

        var often = counts.Where(name => !isKnown(name.Key)).OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal);
        foreach (var ((name, _), brief) in often.Zip(Names().Where(name => !isKnown(name))))
        {
            _short.Add(name, brief);
        }
    }

    public string Of(string name) => _short.GetValueOrDefault(name, name);

    private static IEnumerable<string> Names()
    {
        for (var number = 0; ; number++)
        {
            yield return $"--{Letters[number % Letters.Length]}{(number < Letters.Length ? "" : number / Letters.Length)}";
        }
    }
}
