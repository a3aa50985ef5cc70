using System.Text;
using SupportAgentBench.Templating.Tests.Support;

namespace SupportAgentBench.Templating.Tests;

/// <summary>Whatever the text is, reading and rendering it ends soon, with a page or with a template's mistake.</summary>
public class RandomTemplates
{
    private static readonly TemplateOptions Bounds = new()
    {
        LoopLimit = 2000,
        OutputLimit = 100_000,
        WorkLimit = 10_000_000,
        RegexTimeout = TimeSpan.FromMilliseconds(20),
    };

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if ", "else ", "end ", "for x in ", "while ", "case ", "when ", "func f ", "func f(x) ", "ret ", "do ", "wrap ", "with ",
        "capture c ", "import ", "readonly x ", "break ", "continue ", "tablerow x in ", "include 'p' ", "x", "$", "$0", "$$", "this", "empty", "null", "true", "1", "2.5", "1e3", "0xff", "'s'", "\"t\"",
        "`v`", "$\"i{", "}\"", "[", "]", "(", ")", "{", "}", "a: ", "= ", "+= ", "++", "--", "+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", ">", "&&", "||", "??", "?!", "?", ":", "?.", ".",
        "..", "..<", "...", "|", "|>", "@", "^", "!", ";", ",", "\n", " ", "#", "##", "<p>", "<p title=\"", "\">", "<a href='", "'>", "<!--", "-->", "<script>", "</script>", "<", ">", "=\"",
        "string.upcase ", "array.sort ", "array.each ", "math.round ", "regex.replace ", "date.parse ", "object.to_json ", "html.escape ", "json ", "array.map 'a' ", ".size", "for.index",
    ];

    private static readonly string[] Corpus =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    [Fact]
    public void Random_and_mutated_templates_fail_only_with_a_place()
    {
        var random = new Sequence(20260801);
        var count = Effort.Count(ordinary: 5_000, thorough: 200_000);
        for (var round = 0; round < count; round++)
        {
            var text = round % 2 == 0 ? Assemble(random) : Mutate(random, Corpus[random.Next(Corpus.Length)]);
            Try(text, round % 4 < 2 ? Bounds : Bounds with { Html = false, Strict = false });
        }
    }

    private static void Try(string text, TemplateOptions options)
    {
        try
        {
            var template = Template.Parse(text, "random", options);
            if (template.HasErrors)
            {
                return;
            }

            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            var context = new TemplateContext { TemplateLoader = new MemoryLoader([("p", "<i>{{ $0 }}{{ x }}</i>")]), CancellationToken = timeout.Token };
            context.PushGlobal(new ScriptObject { ["x"] = new ScriptObject { ["a"] = 1 }, ["list"] = new[] { 1, 2 } });
            template.Render(context);
        }
        catch (TemplateRuntimeException)
        {
            // A mistake of the template: that is what random text is full of.
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"This template fails otherwise than with a mistake:\n{text}", exception);
        }
    }

    private static string Assemble(Sequence random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "" : "{{ ");
        for (var count = random.Next(40); count >= 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.Append(random.Next(3) == 0 ? "" : " }}").ToString();
    }

    private static string Mutate(Sequence random, string original)
    {
        var text = new StringBuilder(original);
        for (var count = random.Next(4); count >= 0; count--)
        {
            var place = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0: text.Insert(place, Pieces[random.Next(Pieces.Length)]); break;
                case 1: text.Remove(place, Math.Min(random.Next(12), text.Length - place)); break;
                case 2: text.Insert(place, (char)random.Next(0x2FF)); break;
                default:
                    var from = random.Next(text.Length + 1);
                    text.Insert(place, text.ToString(from, Math.Min(random.Next(20), text.Length - from)));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The same numbers on every machine and in every version of the base library.</summary>
    private sealed class Sequence(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int limit)
        {
            unchecked
            {
                _state = (_state * 6364136223846793005UL) + 1442695040888963407UL;
                return (int)((_state >> 33) % (ulong)limit);
            }
        }
    }
}
