using System.Text;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Fixing;
using SupportAgentBench.Site.Prose;

namespace SupportAgentBench.Site.Tests.Fixing;

public sealed class FixWriterTests : IDisposable
{
    private const string Verdict = "data/verdicts/kimi-k2-6.yaml";

    private readonly string _root = Directory.CreateTempSubdirectory("sab-fix-").FullName;

    private string File_ => Path.Combine(_root, Verdict);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_safe_fix_replaces_its_characters_and_nothing_else()
    {
        Write("a: 1\nb: it is 96% here\nc: 2");

        var applied = FixWriter.ApplySafe(_root, [Typed(2, 10, 13, "{{ resolution }}")]);

        Assert.Equal("a: 1\nb: it is {{ resolution }} here\nc: 2", Read());
        Assert.Equal(new AppliedFix(new SourceLocation(Verdict, 2, 10, 13), "96%", "{{ resolution }}"), Assert.Single(applied));
    }

    [Fact]
    public void Several_fixes_of_a_line_are_made_at_once()
    {
        Write("96% and 17 of 18 and 0.97");

        FixWriter.ApplySafe(_root, [Typed(1, 9, 17, "{{ b }}"), Typed(1, 1, 4, "{{ a }}"), Typed(1, 22, 26, "{{ c }}")]);

        Assert.Equal("{{ a }} and {{ b }} and {{ c }}", Read());
    }

    [Theory]
    [InlineData("\uFEFFa\r\n96%\r\nb\r\n", "\uFEFFa\r\nX\r\nb\r\n")]
    [InlineData("a\r96%\rb", "a\rX\rb")]
    [InlineData("ä “𝟗”\n96% ü", "ä “𝟗”\nX ü")]
    public void Byte_order_mark_line_ends_and_other_letters_stay(string before, string after)
    {
        Write(before);

        FixWriter.ApplySafe(_root, [Typed(2, 1, 4, "X")]);

        Assert.Equal(Encoding.UTF8.GetBytes(after), File.ReadAllBytes(File_));
    }

    [Fact]
    public void Of_two_fixes_that_overlap_the_first_is_made()
    {
        Write("17 of 18");

        Assert.Single(FixWriter.ApplySafe(_root, [Typed(1, 4, 9, "Y"), Typed(1, 1, 6, "X")]));
        Assert.Equal("X 18", Read());
    }

    [Theory]
    [InlineData(9, 1, 4)]
    [InlineData(1, 6, 12)]
    [InlineData(1, 4, 4)]
    [InlineData(0, 0, 0)]
    public void A_place_that_the_file_does_not_have_is_left_alone(int line, int column, int end)
    {
        Write("it is so");

        Assert.Empty(FixWriter.ApplySafe(_root, [Typed(line, column, end, "X")]));
        Assert.Equal("it is so", Read());
    }

    [Fact]
    public void What_is_not_safe_is_left_to_the_author()
    {
        Write("96%");

        Assert.Empty(FixWriter.ApplySafe(_root, [Typed(1, 1, 4, "X", isSafe: false)]));
        Assert.Equal("96%", Read());
    }

    [Fact]
    public void No_other_file_is_left_behind()
    {
        Write("96%");

        FixWriter.ApplySafe(_root, [Typed(1, 1, 4, "X")]);

        Assert.Single(Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Behind_a_link_the_file_itself_is_mended()
    {
        Write("96%");
        var moved = Path.Combine(_root, "elsewhere.yaml");
        File.Move(File_, moved);
        File.CreateSymbolicLink(File_, moved);

        FixWriter.ApplySafe(_root, [Typed(1, 1, 4, "X")]);

        Assert.Equal("X", File.ReadAllText(moved));
        Assert.NotNull(new FileInfo(File_).LinkTarget);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File_)!);
        File.WriteAllBytes(File_, Encoding.UTF8.GetBytes(text));
    }

    private string Read() => Encoding.UTF8.GetString(File.ReadAllBytes(File_));

    private static Diagnostic Typed(int line, int column, int end, string replacement, bool isSafe = true)
    {
        var place = new SourceLocation(Verdict, line, column, end);
        return ProseDiagnostics.TypedNumber.At(place, "96%", "so") with { Fix = new DiagnosticFix(place, replacement) { IsSafe = isSafe } };
    }
}
