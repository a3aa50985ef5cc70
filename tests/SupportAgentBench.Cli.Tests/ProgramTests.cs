namespace SupportAgentBench.Cli.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sab-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_version_is_a_line_on_standard_output() =>
        Assert.Equal(new SabProcess(0, "0.1.0\n", string.Empty), SabProcess.Run("--version"));

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "-h")]
    public void Help_names_every_shared_option_on_standard_output(params string[] arguments)
    {
        var run = SabProcess.Run(arguments);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(string.Empty, run.Error);
        foreach (var option in new[] { "--root <DIR>", "--output <DIR>", "--base-url <URL>", "--format <text|json|github>", "--strict", "--no-cache", "--quiet", "--timings" })
        {
            Assert.Contains(option, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sab: no command was given: ")]
    [InlineData("sab: unknown command 'buidl' (did you mean 'build'?); 'sab --help' tells more\n", "buidl")]
    [InlineData("sab: unknown option '--strcit' (did you mean '--strict'?); 'sab build --help' tells more\n", "build", "--strcit")]
    [InlineData("sab: unknown option '--depe' (did you mean '--deep'?); 'sab check --help' tells more\n", "check", "--depe")]
    [InlineData("sab: 'build' takes no argument 'x'; 'sab build --help' tells more\n", "build", "x")]
    [InlineData("sab: 'build' takes no argument '@file'; 'sab build --help' tells more\n", "build", "@file")]
    [InlineData("sab: --format is text, json, github, and 'xml' is none of them; 'sab build --help' tells more\n", "build", "--format", "xml")]
    [InlineData("sab: --output needs a folder, and '' is none\n", "build", "--root", ".", "--output", "")]
    [InlineData("sab: --base-url needs an address such as https://example.org/reports/ without query or fragment, and 'ftp://a/' is none\n", "build", "--root", ".", "--base-url", "ftp://a/")]
    [InlineData("sab: --base-url needs an address such as https://example.org/reports/ without query or fragment, and 'reports' is none\n", "build", "--root", ".", "--base-url", "reports")]
    [InlineData("sab: --root names 'nowhere', which is no workspace: it has neither data/ nor templates/\n", "build", "--root", "nowhere")]
    public void A_wrong_call_ends_with_status_2_and_one_sentence_on_standard_error(string sentence, params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));

        var run = SabProcess.Run(_folder, new Dictionary<string, string>(), arguments);

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal(string.Empty, run.Output);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal('\n', Assert.Single(run.Error, character => character is '\n' or '\r'));
    }

    [Fact]
    public void Outside_of_a_workspace_the_program_says_what_it_looks_for()
    {
        var run = SabProcess.Run(_folder, new Dictionary<string, string>(), "build");

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith("sab: no workspace: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_an_argument_do_not_reach_the_terminal()
    {
        var run = SabProcess.Run("\u001b[31m\u202e\n");

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith(@"sab: unknown command '\u001B[31m\u202E\u000A'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sab buil", "build")]
    [InlineData("sab build --str", "--strict")]
    [InlineData("sab check --de", "--deep")]
    [InlineData("sab build --format gi", "github")]
    public void Completion_proposes_what_can_stand_there(string line, string proposal)
    {
        var run = SabProcess.Run($"[suggest:{line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}]", line);

        Assert.Equal(new SabProcess(0, proposal + "\n", string.Empty), run);
    }
}
