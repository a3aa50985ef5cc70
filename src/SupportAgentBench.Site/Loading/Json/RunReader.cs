using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;
using SupportAgentBench.Site.Loading.Formats;
using SupportAgentBench.Site.Loading.Shapes;

namespace SupportAgentBench.Site.Loading.Json;

/// <summary>Reads a run file of any size: its conversations as numbers, its transcripts passed over.</summary>
internal static class RunReader
{
    /// <summary>Reads the file, enters it among the inputs, and reports all that is wrong with it.</summary>
    /// <returns>Null when there was any error.</returns>
    public static RunDocument? Read(WorkspaceFile file, InputFiles inputs, DiagnosticBag diagnostics) =>
        Read(RunFormat.Table(file.Folder, file.Name), file, inputs, diagnostics);

    /// <summary>The same for a JSON file of another format.</summary>
    public static T? Read<T>(FormatTable<T> table, WorkspaceFile file, InputFiles inputs, DiagnosticBag diagnostics)
        where T : class
    {
        var findings = new Findings(new RunFile(file));
        var document = Read(table, inputs, findings);
        findings.Publish(diagnostics);
        return document;
    }

    private static T? Read<T>(FormatTable<T> table, InputFiles inputs, Findings findings)
        where T : class
    {
        try
        {
            var file = (RunFile)findings.File;
            using var stored = file.OpenStored();
            using var hashed = new HashingStream(stored);
            using var window = new ByteWindow(file.Inflate(hashed));
            var document = Read(table, window, findings, new TextPool());
            inputs.Add(hashed.Finish(file.Path));
            return document;
        }
        catch (BrokenDocumentException broken)
        {
            broken.AddTo(findings);
        }
        catch (InvalidDataException)
        {
            findings.AddForFile(LoadingDiagnostics.BrokenGzip);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            findings.AddForFile(LoadingDiagnostics.FileUnreadable, ReadFailure.Describe(exception));
        }

        return null;
    }

    /// <summary>Reads a whole document through its table.</summary>
    /// <exception cref="BrokenDocumentException">It is not well-formed.</exception>
    public static T? Read<T>(FormatTable<T> table, ByteWindow window, Findings findings, TextPool pool)
        where T : class
    {
        window.SkipPreamble();
        var reader = new JsonReader(window, findings, pool);
        if (reader.Read() == TokenKind.None)
        {
            findings.AddForFile(LoadingDiagnostics.EmptyFile, table.Expected);
            return null;
        }

        return table.TryRead(reader, out var document) && reader.Read() == TokenKind.None ? document : null;
    }
}
