using System.Text.Json;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli.Tests.Printing;

public class DiagnosticFormatTests
{
    [Fact]
    public void Text_has_the_compilers_shape()
    {
        Assert.Equal(
            "data/verdicts/kimi-k2-6.yaml(4,9): error SAB2003: Unknown model 'x'\n",
            Written(TextDiagnostics.Write, Samples.Unknown.At(Samples.Place, "x")));
        Assert.Equal(
            "data/runs: warning SAB2004: Odd: y\n",
            Written(TextDiagnostics.Write, Samples.Odd.At(new SourceLocation("data/runs"), "y")));
    }

    [Fact]
    public void Text_shows_control_characters_instead_of_sending_them() =>
        Assert.Equal(
            "a\\u000Ab(1,1): info SAB2005: Note: a\\u001B[2J\\u000D\\u000A::error::x%0A\\u202E\ufffd\\u2028é\n",
            Written(TextDiagnostics.Write, Samples.Note.At(new SourceLocation("a\nb", 1, 1), Samples.Hostile)));

    [Fact]
    public void Text_cuts_a_message_of_megabytes() =>
        Assert.InRange(Written(TextDiagnostics.Write, Samples.Note.At(Samples.Place, new string('x', 10_000_000))).Length, 2000, 2100);

    [Fact]
    public void Json_is_one_array_of_objects()
    {
        using var json = JsonDocument.Parse(Written(
            JsonDiagnostics.Write,
            Samples.Unknown.At(Samples.Place, Samples.Hostile) with { Fix = new DiagnosticFix(Samples.Place, "kimi-k2-6") },
            Samples.Odd.At(new SourceLocation("data"), "y")));

        Assert.Equal(2, json.RootElement.GetArrayLength());
        var first = json.RootElement[0];
        Assert.Equal(["code", "severity", "path", "line", "column", "endColumn", "message", "fix"], first.EnumerateObject().Select(member => member.Name));
        Assert.Equal("SAB2003", first.GetProperty("code").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal("data/verdicts/kimi-k2-6.yaml", first.GetProperty("path").GetString());
        Assert.Equal(4, first.GetProperty("line").GetInt32());
        Assert.Equal(9, first.GetProperty("column").GetInt32());
        Assert.Equal(16, first.GetProperty("endColumn").GetInt32());
        Assert.Equal($"Unknown model '{Samples.Hostile.Replace('\ud800', '\ufffd')}'", first.GetProperty("message").GetString());
        Assert.Equal("kimi-k2-6", first.GetProperty("fix").GetProperty("replacement").GetString());
        Assert.False(json.RootElement[1].TryGetProperty("fix", out _));
    }

    [Fact]
    public void Json_without_diagnostics_is_an_empty_array() => Assert.Equal("[]\n", Written(JsonDiagnostics.Write));

    [Fact]
    public void Json_holds_no_raw_control_character() =>
        Assert.DoesNotContain(
            Written(JsonDiagnostics.Write, Samples.Note.At(Samples.Place, Samples.Hostile)),
            character => character is '\u001b' or '\u202e' or '\r' or '\u2028');

    [Theory]
    [InlineData(Severity.Error, "::error file=data/a.yaml,line=4,col=9::SAB2003: Unknown model 'x'\n")]
    [InlineData(Severity.Warning, "::warning file=data/a.yaml,line=4,col=9::SAB2003: Unknown model 'x'\n")]
    [InlineData(Severity.Info, "::notice file=data/a.yaml,line=4,col=9::SAB2003: Unknown model 'x'\n")]
    public void GitHub_gets_workflow_commands(Severity severity, string expected) =>
        Assert.Equal(expected, Written(GitHubDiagnostics.Write, Samples.Unknown.At(new SourceLocation("data/a.yaml", 4, 9), "x") with { Severity = severity }));

    [Fact]
    public void GitHub_commands_cannot_be_broken_out_of() =>
        Assert.Equal(
            "::error file=a%2Cb%3A%25\\u000A.yaml::SAB2003: Unknown model 'a\\u001B[2J\\u000D\\u000A::error::x%250A\\u202E\ufffd\\u2028é'\n",
            Written(GitHubDiagnostics.Write, Samples.Unknown.At(new SourceLocation("a,b:%\n.yaml"), Samples.Hostile)));

    private static string Written(Action<IEnumerable<Diagnostic>, TextWriter> write, params Diagnostic[] diagnostics)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(diagnostics, writer);
        return writer.ToString();
    }
}
