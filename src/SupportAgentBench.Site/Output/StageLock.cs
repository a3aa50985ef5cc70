namespace SupportAgentBench.Site.Output;

/// <summary>Keeps a second build out of a stage. The system frees it when the process ends, however it ends.</summary>
internal sealed class StageLock : IDisposable
{
    private const int MostAttempts = 10;

    // "In use" as Linux, macOS and Windows number it.
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020)];

    private readonly string _path;
    private readonly FileStream _stream;

    private StageLock(string path, FileStream stream) => (_path, _stream) = (path, stream);

    /// <summary>Makes the folder and locks it; null while another build holds it.</summary>
    public static StageLock? TryTake(string folder)
    {
        var path = Path.Combine(folder, "lock");
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            Directory.CreateDirectory(folder);
            FileStream? stream = null;
            try
            {
                stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                if (IsStillNamed(stream, path))
                {
                    var taken = new StageLock(path, stream);
                    stream = null;
                    return taken;
                }
            }
            catch (DirectoryNotFoundException)
            {
                // The build before has just cleaned up; once more.
            }
            catch (IOException exception) when (InUse.Contains(exception.HResult))
            {
                return null;
            }
            finally
            {
                stream?.Dispose();
            }
        }

        return null;
    }

    /// <summary>Frees the stage and removes its folder if nothing else is in it.</summary>
    public void Dispose()
    {
        // Deleted while it is held where the system allows that: who comes now finds this lock held, or none.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(_path);
        }

        _stream.Dispose();
        if (OperatingSystem.IsWindows())
        {
            File.Delete(_path);
        }

        try
        {
            Directory.Delete(Path.GetDirectoryName(_path)!);
        }
        catch (IOException)
        {
            // Something else is in it: what could not be cleared, or the lock of the next build.
        }
    }

    // Between opening and locking, the build before may have deleted the file, and a third may hold a new one of the same name.
    // The new one is younger by the whole build before.
    private static bool IsStillNamed(FileStream stream, string path) =>
        File.GetLastWriteTimeUtc(stream.SafeFileHandle) == File.GetLastWriteTimeUtc(path);
}
