using System.Buffers;
using System.Collections.Immutable;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>Keys and tokens that services give out: each begins with a mark of its own and goes on in a known alphabet.</summary>
internal static class KeyRules
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> Word = SearchValues.Create(Alphanumeric + "_");
    private static readonly SearchValues<char> WordOrDash = SearchValues.Create(Alphanumeric + "_-");
    private static readonly SearchValues<char> Upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly SearchValues<char> Base64 = SearchValues.Create(Alphanumeric + "+/=");
    private static readonly SearchValues<char> Token = SearchValues.Create(Alphanumeric + "._~+/=-");
    private static readonly SearchValues<char> Assignment = SearchValues.Create(" \t\"'\\:=>");

    private static readonly ImmutableArray<KeyRule> Rules =
    [
        new("sk-ant-", "a key of Anthropic", WordOrDash, Fewest: 20),
        new("sk-", "a key of OpenAI", WordOrDash, Fewest: 20),
        new("ghp_", "a token of GitHub", Word, Fewest: 30),
        new("gho_", "a token of GitHub", Word, Fewest: 30),
        new("ghu_", "a token of GitHub", Word, Fewest: 30),
        new("ghs_", "a token of GitHub", Word, Fewest: 30),
        new("ghr_", "a token of GitHub", Word, Fewest: 30),
        new("github_pat_", "a token of GitHub", Word, Fewest: 22),
        new("glpat-", "a token of GitLab", WordOrDash, Fewest: 20),
        new("AKIA", "a key of AWS", Upper, Fewest: 16, Most: 16, NeedsDigit: false),
        new("ASIA", "a key of AWS", Upper, Fewest: 16, Most: 16),
        new("aws_secret_access_key", "a secret key of AWS", Base64, Fewest: 40, Most: 40) { IsName = true },
        new("AWS_SECRET_ACCESS_KEY", "a secret key of AWS", Base64, Fewest: 40, Most: 40) { IsName = true },
        new("SecretAccessKey", "a secret key of AWS", Base64, Fewest: 40, Most: 40) { IsName = true },
        new("AIza", "a key of Google", WordOrDash, Fewest: 35, Most: 35),
        new("xoxa-", "a token of Slack", WordOrDash, Fewest: 10),
        new("xoxb-", "a token of Slack", WordOrDash, Fewest: 10),
        new("xoxe-", "a token of Slack", WordOrDash, Fewest: 10),
        new("xoxp-", "a token of Slack", WordOrDash, Fewest: 10),
        new("xoxr-", "a token of Slack", WordOrDash, Fewest: 10),
        new("xoxs-", "a token of Slack", WordOrDash, Fewest: 10),
        new("sk_live_", "a key of Stripe", Word, Fewest: 16),
        new("rk_live_", "a key of Stripe", Word, Fewest: 16),
        new("eyJ", "a JSON web token", Token, Fewest: 20) { Parts = 3 },
        new("Bearer ", "a bearer token", Token, Fewest: 20),
        new("bearer ", "a bearer token", Token, Fewest: 20),
        new("BEARER ", "a bearer token", Token, Fewest: 20),
    ];

    private const string PrivateKeyMark = "-----BEGIN ";
    private const string PrivateKeyWords = "PRIVATE KEY";
    private const int LongestKeyKind = 40;

    /// <summary>No key is shorter.</summary>
    public static int Shortest { get; } = Rules.Min(rule => rule.Mark.Length + rule.Fewest);

    /// <summary>What a text must hold one of to hold a key.</summary>
    public static ImmutableArray<string> Marks { get; } = [.. Rules.Select(rule => rule.Mark), PrivateKeyMark];

    /// <summary>The key whose mark stands at a place; null = there is none.</summary>
    public static SensitiveText? At(string text, int place)
    {
        if (text.AsSpan(place).StartsWith(PrivateKeyMark))
        {
            return PrivateKeyAt(text, place);
        }

        foreach (var rule in Rules)
        {
            if (text.AsSpan(place).StartsWith(rule.Mark) && Find(rule, text, place) is { } length)
            {
                return new SensitiveText(rule.Kind, place, length);
            }
        }

        return null;
    }

    // Certificates and public keys begin alike.
    private static SensitiveText? PrivateKeyAt(string text, int place)
    {
        var kind = text.AsSpan(place, Math.Min(PrivateKeyMark.Length + LongestKeyKind, text.Length - place));
        var end = kind.IndexOf(PrivateKeyWords, StringComparison.Ordinal);
        return end < 0 ? null : new SensitiveText("a private key", place, end + PrivateKeyWords.Length);
    }

    private static int? Find(KeyRule rule, string text, int place)
    {
        // "task-", "risk-": a mark inside a word is none.
        if (place > 0 && !rule.IsName && WordOrDash.Contains(text[place - 1]))
        {
            return null;
        }

        var start = place + rule.Mark.Length;
        if (rule.IsName)
        {
            var value = text.AsSpan(start).IndexOfAnyExcept(Assignment);
            if (value <= 0)
            {
                return null;
            }

            start += value;
        }

        var rest = text.AsSpan(start);
        var length = rest.IndexOfAnyExcept(rule.Alphabet) is >= 0 and var end ? end : rest.Length;
        return rule.Fits(rest[..length]) ? start + length - place : null;
    }

    /// <param name="Mark">What it begins with.</param>
    /// <param name="Kind">In words.</param>
    /// <param name="Alphabet">What follows the mark.</param>
    /// <param name="Fewest">Fewest characters behind the mark.</param>
    /// <param name="Most">Most of them.</param>
    /// <param name="NeedsDigit">Whether a letter and a digit must occur: words joined by hyphens are no key.</param>
    private sealed record KeyRule(string Mark, string Kind, SearchValues<char> Alphabet, int Fewest, int Most = int.MaxValue, bool NeedsDigit = true)
    {
        /// <summary>Parts that full stops divide it into; 0 = any.</summary>
        public int Parts { get; init; }

        /// <summary>The mark is a member's name, with the key as its value.</summary>
        public bool IsName { get; init; }

        public bool Fits(ReadOnlySpan<char> body) =>
            body.Length >= Fewest
            && body.Length <= Most
            && (!NeedsDigit || (body.ContainsAnyInRange('0', '9') && body.IndexOfAnyExceptInRange('0', '9') >= 0))
            && (Parts == 0 || body.TrimEnd('.').Count('.') == Parts - 1);
    }
}
