using System.Globalization;
using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Output;

namespace SupportAgentBench.Site.Tests.Output;

/// <summary>The program that <see cref="KillTests"/> starts and kills: it writes two sites in turn into one folder, for ever.</summary>
public static class KilledBuild
{
    private const int Pages = 60;

    public static int Main(string[] args)
    {
        for (var round = 0; ; round++)
        {
            var letter = round % 2 == 0 ? "A" : "B";
            var diagnostics = new DiagnosticBag();
            using (var output = FolderOutput.Open(args[0], Path.Combine(args[0], "site"), diagnostics))
            {
                foreach (var (path, content) in SiteOf(letter))
                {
                    output?.Write(path, Encoding.UTF8.GetBytes(content));
                }

                output?.Commit();
            }

            if (diagnostics.HasErrors)
            {
                Console.Error.WriteLine(diagnostics.ToSorted()[0].Message);
                return 1;
            }

            Console.WriteLine(letter);
        }
    }

    /// <summary>A site whose every page but one tells which of the two it belongs to.</summary>
    public static IEnumerable<(string Path, string Content)> SiteOf(string letter) =>
        Enumerable.Range(0, Pages)
            .Select(page => ($"p{page.ToString(CultureInfo.InvariantCulture)}/index.html", letter))
            .Append(("same.html", "same"))
            .Append(($"only-{letter}.html", letter));
}
