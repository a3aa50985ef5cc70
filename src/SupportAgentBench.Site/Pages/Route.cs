using System.Buffers;

namespace SupportAgentBench.Site.Pages;

/// <summary>
/// The address of a page or file of the site, relative to its root: <c>""</c> the leaderboard, <c>models/kimi-k2-6/</c> a page,
/// <c>data/board.json</c> a file. Made here only, from checked ids, so that an address never holds what a file could smuggle in.
/// </summary>
/// <param name="Path">Ends with a slash (a page's folder), or names a file; empty for the root.</param>
public sealed record Route(string Path)
{
    private const string Reports = "models/";
    private const string Ascent = "../";

    /// <summary>What an address holds as it is: nothing of it has to be encoded, decoded or objected to.</summary>
    internal static readonly SearchValues<char> PlainCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    // A page has dozens of links.
    private static readonly string[] Ascents = ["", "../", "../../", "../../../", "../../../../", "../../../../../", "../../../../../../", "../../../../../../../"];

    public static Route Leaderboard { get; } = new(string.Empty);

    public static Route Methodology { get; } = new("methodology/");

    public static Route NotFound { get; } = new("404.html");

    public static Route Stylesheet { get; } = new("assets/site.css");

    /// <summary>What a page gains where scripts run.</summary>
    public static Route Script { get; } = new("assets/site.js");

    /// <summary>A lab's picture.</summary>
    /// <param name="name">Its name in the folder of logos, which a rule has looked at.</param>
    public static Route Logo(string name) => new($"assets/logos/{name}");

    /// <summary>The picture that previews of links show.</summary>
    public static Route SocialCard { get; } = new("assets/social-card.png");

    public static Route BoardJson { get; } = new("data/board.json");

    public static Route BoardCsv { get; } = new("data/board.csv");

    public static Route Manifest { get; } = new("data/manifest.json");

    public static Route DataPage { get; } = new("data/");

    public static Route Citation { get; } = new("data/CITATION.cff");

    public static Route Robots { get; } = new("robots.txt");

    public static Route Sitemap { get; } = new("sitemap.xml");

    public static Route Feed { get; } = new("feed.xml");

    public static Route LlmsText { get; } = new("llms.txt");

    public static Route Model(Core.Model.ModelId id) => new(string.Concat(Reports, id.Value, "/"));

    /// <summary>A pair has one page, whichever of the two is named first: the smaller id (ordinal) stands in front.</summary>
    public static Route Compare(Core.Model.ModelId one, Core.Model.ModelId other)
    {
        var (a, b) = one.CompareTo(other) <= 0 ? (one, other) : (other, one);
        return new Route($"compare/{a}-vs-{b}/");
    }

    /// <summary>The conversations of one case with one model.</summary>
    public static Route Evidence(Core.Model.ModelId model, Core.Model.CaseId id) => new(string.Concat(Reports, model.Value, "/cases/", id.Value + "/"));

    /// <summary>The conversations behind a model's figure.</summary>
    public static Route Metric(Core.Model.ModelId model, Core.Metrics.MetricDefinition metric) => new($"models/{model}/metrics/{metric.Id}/");

    /// <summary>A use case over all models.</summary>
    public static Route UseCase(Core.Model.UseCaseId id) => new($"use-cases/{id}/");

    /// <summary>A trap over all models.</summary>
    public static Route Trap(Core.Model.TrapId id) => new($"traps/{id}/");

    /// <summary>A case over all models.</summary>
    public static Route Case(Core.Model.CaseId id) => new(string.Concat("cases/", id.Value, "/"));

    /// <summary>The board in the order of a metric.</summary>
    public static Route BoardOrder(Core.Metrics.MetricDefinition metric) => new($"by/{metric.Id}/");

    /// <summary>The models close to the best on a metric.</summary>
    public static Route BoardFloor(Core.Metrics.MetricDefinition metric) => new($"floors/{metric.Id}/");

    /// <summary>A row per conversation of the model.</summary>
    public static Route ConversationsCsv(Core.Model.ModelId id) => new($"data/conversations/{id}.csv");

    /// <summary>Whole messages of a case, where its page had to cut one.</summary>
    public static Route TranscriptsJson(Core.Model.ModelId model, Core.Model.CaseId id) => new($"data/transcripts/{model}/{id}.json");

    /// <summary>Stands for each page of a pair: they lie in folders side by side, so links to what lies elsewhere are the same on all.</summary>
    public static Route AnyCompare { get; } = new("compare/any/");

    /// <summary>Stands for each evidence page where only their depth matters.</summary>
    public static Route AnyEvidence { get; } = new("models/any/cases/any/");

    public static Route ModelJson(Core.Model.ModelId id) => new($"data/models/{id}.json");

    public static Route HandWritten(string name) => new($"{name}/");

    public static Route File(string path) => new(path);

    /// <summary>The Markdown file that says what the page says; null where there is none.</summary>
    public Route? Twin => Path switch
    {
        "" => new Route("index.md"),
        "methodology/" => new Route("methodology.md"),
        _ when IsReport => new Route(Path[..^1] + ".md"),
        _ => null,
    };

    /// <summary>A part of the site map, where one file cannot hold all pages.</summary>
    /// <param name="number">1 and up.</param>
    public static Route SitemapPart(int number) => new(FormattableString.Invariant($"sitemap-{number}.xml"));

    /// <summary>The file the route is written to.</summary>
    public string FilePath => Path.Length == 0 || Path.EndsWith('/') ? Path + "index.html" : Path;

    /// <summary>Whether it is <c>models/&lt;model&gt;/</c>, nothing above or below it.</summary>
    private bool IsReport => Path.StartsWith(Reports, StringComparison.Ordinal) && Path.IndexOf('/', Reports.Length) == Path.Length - 1;

    // Made of ids as nearly all are: nothing to escape, no way up.
    private bool IsPlain => !Path.AsSpan().ContainsAnyExcept(PlainCharacters) && !Path.Contains("..", StringComparison.Ordinal) && !Path.Contains("//", StringComparison.Ordinal) && !Path.StartsWith('/');

    /// <summary>How many folders the page stands below the root.</summary>
    internal int Depth
    {
        get
        {
            var depth = 0;
            foreach (var character in Path)
            {
                depth += character == '/' ? 1 : 0;
            }

            return depth;
        }
    }

    /// <summary>The whole address, for pages that are served at any depth.</summary>
    /// <param name="baseAddress">Absolute, ends with a slash.</param>
    public Link At(Uri baseAddress) => new(IsPlain ? baseAddress.AbsoluteUri + Path : new Uri(baseAddress, Path).AbsoluteUri);

    /// <summary>The relative link from this page to another route: works under any base path.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="anchor">An id on the target page, without <c>#</c>.</param>
    public Link To(Route target, string? anchor = null)
    {
        var fragment = anchor is null ? string.Empty : "#" + anchor;
        if (target == this)
        {
            return new Link(fragment.Length == 0 ? "./" : fragment) { Target = target, Anchor = anchor };
        }

        var depth = Depth;
        var up = depth < Ascents.Length ? Ascents[depth] : string.Concat(Enumerable.Repeat(Ascent, depth));
        return new Link(up.Length + target.Path.Length == 0 ? "./" + fragment : string.Concat(up, target.Path, fragment)) { Target = target, Anchor = anchor };
    }
}
