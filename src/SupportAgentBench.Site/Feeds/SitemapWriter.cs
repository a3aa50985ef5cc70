using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using SupportAgentBench.Site.Pages;

namespace SupportAgentBench.Site.Feeds;

/// <summary>A page as the site map lists it.</summary>
/// <param name="Changed">When what it says changed last; null where no date is known.</param>
public sealed record SitemapEntry(Route Route, DateOnly? Changed);

/// <summary>Writes the site map (sitemaps.org, version 0.9).</summary>
/// <param name="entries">All pages, ordered by address.</param>
/// <param name="baseAddress">Absolute, ends with a slash.</param>
public sealed class SitemapWriter(ImmutableArray<SitemapEntry> entries, Uri baseAddress)
{
    /// <summary>The most addresses that the protocol allows in one file.</summary>
    public const int MostEntries = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>How many parts there are; 0 where the one file holds everything.</summary>
    public int Parts => entries.Length <= MostEntries ? 0 : (entries.Length + MostEntries - 1) / MostEntries;

    /// <summary>Writes the file that robots begin with: the map, or the index of its parts.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        if (Parts == 0)
        {
            WriteSet(entries.AsMemory(), output);
            return;
        }

        XmlFile.Write(output, xml =>
        {
            xml.WriteStartElement("sitemapindex", Namespace);
            for (var part = 1; part <= Parts; part++)
            {
                WriteEntry(xml, "sitemap", new SitemapEntry(Route.SitemapPart(part), entries.AsSpan()[RangeOf(part)].ToArray().Max(entry => entry.Changed)));
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>Writes a part.</summary>
    /// <param name="part">1 and up.</param>
    public void WritePart(int part, IBufferWriter<byte> output) => WriteSet(entries.AsMemory()[RangeOf(part)], output);

    private Range RangeOf(int part) => ((part - 1) * MostEntries)..Math.Min(part * MostEntries, entries.Length);

    private void WriteSet(ReadOnlyMemory<SitemapEntry> part, IBufferWriter<byte> output) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var entry in part.Span)
        {
            WriteEntry(xml, "url", entry);
        }

        xml.WriteEndElement();
    });

    private void WriteEntry(XmlWriter xml, string element, SitemapEntry entry)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, entry.Route.At(baseAddress).Url);
        if (entry.Changed is { } changed)
        {
            xml.WriteElementString("lastmod", Namespace, changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}
