using System.Security.Cryptography;
using System.Text;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Something of runs or verdicts that a page is made from.</summary>
/// <param name="Name">What it is, on this site.</param>
/// <param name="Fingerprint">Another one wherever it says something else.</param>
public sealed record PageSource(string Name, string Fingerprint)
{
    /// <summary>A source that is told by texts, in their order.</summary>
    internal static PageSource Of(string name, IEnumerable<string> texts)
    {
        // Each text with its length, so that no two lists of texts are the same.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return new PageSource(name, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
