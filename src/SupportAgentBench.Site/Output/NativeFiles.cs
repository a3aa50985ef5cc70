using System.Runtime.InteropServices;

namespace SupportAgentBench.Site.Output;

/// <summary>Two things of the file system that the class library does not offer. Both may be refused; the caller knows another way.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint Swap = 2;

    /// <summary>Exchanges two folders in one step: at no moment does either name lead nowhere.</summary>
    public static bool TryExchange(string left, string right)
    {
        try
        {
            return (OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, left, CurrentFolder, right, Swap) == 0)
                || (OperatingSystem.IsMacOS() && RenameX(left, right, Swap) == 0);
        }
        catch (EntryPointNotFoundException)
        {
            // An older or smaller C library.
            return false;
        }
    }

    /// <summary>Gives a file a second name, so that it need not be copied.</summary>
    public static bool TryLink(string file, string name) =>
        OperatingSystem.IsWindows() ? CreateHardLink(name, file, 0) : Link(file, name) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameX(string from, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string file, string name);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string file, nint securityAttributes);
}
