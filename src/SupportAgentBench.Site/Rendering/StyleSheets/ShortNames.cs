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
        IGrouping<string, StyleSheetToken>[] uses = [.. tokens.Where(token => token.IsCustomName).GroupBy(token => token.Text)];
        if (Array.Exists(uses, name => name.Key.Contains('\\', StringComparison.Ordinal)))
        {
            // An escape can write one name in two ways.
            return;
        }

        var often = uses.Where(name => !isKnown(name.Key)).OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal);
        foreach (var (name, brief) in often.Zip(Names().Where(name => !isKnown(name))))
        {
            _short.Add(name.Key, brief);
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
