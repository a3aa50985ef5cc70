using System.Runtime.InteropServices;

namespace SupportAgentBench.Site.Loading;

/// <summary>Knows pipes, sockets and devices by their paths: opening one may wait for good, and reading one need not end.</summary>
internal static partial class SpecialFile
{
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int RecordLength = 256;
    private const int ModePlace = 28;
    private const int TypeMask = 0xF000;
    private const int Folder = 0x4000;
    private const int Ordinary = 0x8000;

    /// <summary>Whether a path leads to one. False where there is nothing, and where it cannot be told: opening says why.</summary>
    // The class library calls all of them files. Only Linux is asked: its record is laid out alike on all processors.
    public static bool IsAt(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        Span<byte> record = stackalloc byte[RecordLength];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeOnly, ref MemoryMarshal.GetReference(record)) == 0
                && (MemoryMarshal.Read<ushort>(record[ModePlace..]) & TypeMask) is not (Folder or Ordinary);
        }
        catch (EntryPointNotFoundException)
        {
            // An older or smaller C library.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte record);
}

/// <summary>A pipe, socket or device stands where a file is expected.</summary>
internal sealed class SpecialFileException(string path) : IOException($"'{path}' is a pipe, socket or device.");
