using System.Buffers;
using System.Collections.Immutable;

namespace SupportAgentBench.Site.Hygiene;

/// <summary>E-mail addresses that may be somebody's: not those of the domains reserved for examples and tests (RFC 2606, RFC 6761).</summary>
internal static class EmailRule
{
    private static readonly SearchValues<char> LocalMarks = SearchValues.Create(".!#$%&'*+/=?^_`{|}~-");
    private static readonly ImmutableArray<string> ExampleDomains = ["example.com", "example.org", "example.net"];
    private static readonly ImmutableArray<string> ExampleEndings = ["example", "test", "invalid", "localhost"];

    // "logo@2x.png" is a picture.
    private static readonly ImmutableArray<string> FileEndings = ["png", "jpg", "jpeg", "gif", "svg", "webp"];

    /// <summary>The address around an at sign; null = there is none, or it is an example.</summary>
    public static SensitiveText? At(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || LocalMarks.Contains(text[start - 1])))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        // An apostrophe or a slash before it, a full stop behind it, belong to the sentence.
        var local = text.AsSpan(start, at - start).TrimStart(".!#$%&'*+/=?^`{|}~-");
        var domain = text.AsSpan(at + 1, end - at - 1).TrimEnd(".-");
        return local.IsEmpty || !IsDomain(domain) || IsExample(domain)
            ? null
            : new SensitiveText("an e-mail address", at - local.Length, local.Length + 1 + domain.Length);
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var ending = domain[(domain.LastIndexOf('.') + 1)..];
        return ending.Length >= 2 && ending.Length < domain.Length - 1 && !domain.Contains("..", StringComparison.Ordinal) && AreLetters(ending)
            && !IsOneOf(ending, FileEndings);
    }

    private static bool IsExample(ReadOnlySpan<char> domain)
    {
        foreach (var example in ExampleDomains)
        {
            if (domain.EndsWith(example, StringComparison.OrdinalIgnoreCase) && (domain.Length == example.Length || domain[^(example.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return IsOneOf(domain[(domain.LastIndexOf('.') + 1)..], ExampleEndings);
    }

    private static bool AreLetters(ReadOnlySpan<char> ending)
    {
        foreach (var character in ending)
        {
            if (!char.IsLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneOf(ReadOnlySpan<char> ending, ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            if (ending.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
