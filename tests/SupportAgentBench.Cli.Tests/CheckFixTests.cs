using System.Text;
using System.Text.Json;

namespace SupportAgentBench.Cli.Tests;

public sealed class CheckFixTests : IDisposable
{
    private const string Alpha = "data/verdicts/alpha.yaml";

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Safe_fixes_are_made_and_told_and_the_rest_is_checked()
    {
        Headline("Alpha 1 resolves ≈{{ resolution }}, and twice that.", "\n");
        var run = _workspace.Sab("check", "--fix");

        Assert.Contains($"{Alpha}(6,20): fixed: \"≈\" is gone\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("\"twice\" is typed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Byte_order_mark_and_line_ends_stay()
    {
        Headline("Alpha 1 resolves ≈{{ resolution }}.", "\r\n");
        var before = File.ReadAllText(_workspace.At(Alpha), new UTF8Encoding(true));

        Assert.Equal(0, _workspace.Sab("check", "--fix", "--strict").ExitStatus);
        var bytes = File.ReadAllBytes(_workspace.At(Alpha));
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Equal(before.Replace("≈", string.Empty, StringComparison.Ordinal), File.ReadAllText(_workspace.At(Alpha)));
    }

    [Fact]
    public void Where_nothing_is_safe_no_file_is_touched()
    {
        Headline("Alpha 1 resolves it twice.", "\n");
        var before = File.GetLastWriteTimeUtc(_workspace.At(Alpha));

        Assert.Equal(1, _workspace.Sab("check", "--fix").ExitStatus);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_workspace.At(Alpha)));
    }

    [Fact]
    public void In_json_a_proposal_is_a_fix_with_its_range()
    {
        _workspace.BreakVerdict();

        Assert.Equal("headline", Proposal("SAB1030"));
    }

    /// <summary>The replacement that the first diagnostic of a kind proposes; null where it proposes none.</summary>
    private string? Proposal(string code)
    {
        using var json = JsonDocument.Parse(_workspace.Sab("check", "--format", "json").Error);
        var diagnostic = json.RootElement.EnumerateArray().First(each => each.GetProperty("code").GetString() == code);
        return diagnostic.TryGetProperty("fix", out var fix) ? fix.GetProperty("replacement").GetString() : null;
    }

    private void Headline(string sentence, string lineEnd)
    {
        var path = _workspace.At(Alpha);
        var text = File.ReadAllText(path).Replace("Alpha resolves {{ resolution }}.", sentence, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }
}
