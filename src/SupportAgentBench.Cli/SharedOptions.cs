using System.CommandLine;
using System.CommandLine.Parsing;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Site;

namespace SupportAgentBench.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class SharedOptions
{
    // In the order of DiagnosticFormat.
    private static readonly string[] Formats = ["text", "json", "github"];

    private readonly Option<string?> _root = Recursive(new Option<string?>("--root")
    {
        HelpName = "DIR",
        Description = "The workspace; found from the current folder upwards if not given",
    });

    private readonly Option<string?> _output = Recursive(new Option<string?>("--output")
    {
        HelpName = "DIR",
        Description = "Where the site goes; 'site' in the workspace if not given",
    });

    private readonly Option<string?> _baseUrl = Recursive(new Option<string?>("--base-url")
    {
        HelpName = "URL",
        Description = "Where the site will stand; overrides site.yaml",
    });

    private readonly Option<string> _format = Recursive(new Option<string>("--format")
    {
        HelpName = string.Join('|', Formats),
        Description = "How diagnostics are printed; text if not given",
        CustomParser = ParseFormat,
        CompletionSources = { _ => Formats },
    });

    private readonly Option<bool> _strict = Recursive(new Option<bool>("--strict") { Description = "Warnings are errors" });

    private readonly Option<bool> _noCache = Recursive(new Option<bool>("--no-cache") { Description = "Uses nothing that an earlier build computed" });

    private readonly Option<bool> _quiet = Recursive(new Option<bool>("--quiet") { Description = "Prints errors and warnings only" });

    private readonly Option<bool> _timings = Recursive(new Option<bool>("--timings") { Description = "Prints the milliseconds of each phase, and counts" });

    public IEnumerable<Option> All => [_root, _output, _baseUrl, _format, _strict, _noCache, _quiet, _timings];

    /// <summary>What the options say, for a build or check of the workspace.</summary>
    /// <exception cref="UsageException">There is no workspace, or an option has a value that cannot be.</exception>
    public BuildOptions ReadBuildOptions(ParseResult result) => new()
    {
        Root = Root(result),
        Output = result.GetValue(_output) is { } output ? FullPath("--output", output) : null,
        BaseUrl = result.GetValue(_baseUrl) is { } baseUrl ? BaseAddress(baseUrl) : null,
        Strict = result.GetValue(_strict),
        Cache = !result.GetValue(_noCache),
    };

    /// <summary>The workspace that was told or that we stand in, for commands that can do without; null = none.</summary>
    public string? FindWorkspace(ParseResult result) =>
        result.GetValue(_root) is null ? WorkspaceFinder.Above(Directory.GetCurrentDirectory()) : Root(result);

    /// <summary>The workspace that was told or that we stand in.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string Root(ParseResult result) => WorkspaceFinder.Find(result.GetValue(_root));

    public ReportPrinter CreatePrinter(ParseResult result, StandardStreams streams) => new(streams)
    {
        Format = result.GetValue(_format) is { } format ? (DiagnosticFormat)Array.IndexOf(Formats, format) : DiagnosticFormat.Text,
        Quiet = result.GetValue(_quiet),
        Timings = result.GetValue(_timings),
    };

    /// <summary>Tells how far a build is until it is disposed of; null where nobody wants to know: quiet, or read by a program.</summary>
    public ProgressLine? ShowProgress(ParseResult result, StandardStreams streams, BuildProgress progress) =>
        result.GetValue(_quiet) || result.GetValue(_format) is { } and not "text"
            ? null
            : new ProgressLine(streams.Error, progress, TimeProvider.System, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb"));

    /// <summary>An absolute path for an option's value.</summary>
    public static string FullPath(string option, string value) =>
        string.IsNullOrWhiteSpace(value) ? throw new UsageException($"{option} needs a folder, and '{value}' is none") : Path.GetFullPath(value);

    private static Uri BaseAddress(string value)
    {
        var isAddress = Uri.TryCreate(value.EndsWith('/') ? value : value + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address is { Query: "", Fragment: "", UserInfo: "" }
            && !value.Any(char.IsWhiteSpace);
        return isAddress
            ? address!
            : throw new UsageException($"--base-url needs an address such as https://example.org/reports/ without query or fragment, and '{value}' is none");
    }

    private static string? ParseFormat(ArgumentResult argument)
    {
        var value = argument.Tokens[0].Value;
        if (!Formats.Contains(value, StringComparer.Ordinal))
        {
            argument.AddError($"--format is {string.Join(", ", Formats)}, and '{value}' is none of them");
        }

        return value;
    }

    private static T Recursive<T>(T option)
        where T : Option
    {
        option.Recursive = true;
        return option;
    }
}
