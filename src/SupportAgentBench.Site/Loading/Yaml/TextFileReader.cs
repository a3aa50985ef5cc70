using System.Text;
using System.Text.Unicode;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Yaml;

/// <summary>Decodes a hand-written file: strict UTF-8, with or without a byte-order mark.</summary>
internal static class TextFileReader
{
    private const int Megabyte = 1 << 20;
    private const int LargestMegabytes = 64;

    /// <summary>Reads the file.</summary>
    /// <param name="file">An existing file.</param>
    /// <param name="inputs">Takes its fingerprint.</param>
    /// <param name="findings">Takes what is wrong with the file's bytes, if anything.</param>
    /// <returns>The text; cut before the first bytes that are no UTF-8.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TextFile Read(WorkspaceFile file, InputFiles inputs, out Findings findings)
    {
        using var stream = StoredFile.Open(file.FullPath, file.Length);
        if (stream.Length > LargestMegabytes * (long)Megabyte)
        {
            findings = new Findings(new TextFile(file.Path, string.Empty));
            findings.AddForFile(LoadingDiagnostics.TooLarge, "the file", LargestMegabytes);
            return (TextFile)findings.File;
        }

        var stamp = FileStamp.Of(stream.SafeFileHandle);
        var bytes = new byte[stream.Length];
        var content = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        inputs.Add(file.Path, content, stamp);
        content = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        var valid = ValidLength(content);
        var text = new TextFile(file.Path, Encoding.UTF8.GetString(content[..valid]));
        findings = new Findings(text);
        if (valid < content.Length)
        {
            findings.Add(LoadingDiagnostics.InvalidUtf8, new SourceSpan(text.Text.Length, 0));
        }

        return text;
    }

    /// <summary>How many bytes from the first are whole, valid characters.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.Length;
        }

        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return valid;
    }
}
