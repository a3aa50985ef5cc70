using System.Text;
using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Caching;

/// <summary>
/// The folder <c>.sab</c> of a workspace, where builds remember things. Nothing in it is needed: what cannot be read is not there,
/// what cannot be written is not remembered.
/// </summary>
/// <param name="root">The workspace's folder, absolute.</param>
internal sealed class CacheFolder(string root)
{
    public const string Name = ".sab";

    // Enough for the clock of any file system to go on by one tick while a byte is written again and again.
    private const int MostTicksAwaited = 20_000;

    private readonly string _folder = Path.Combine(root, Name);
    private readonly Lock _gate = new();

    // Null = not tried yet. What was refused once is not asked for again.
    private bool? _isWritable;

    /// <summary>A file's bytes; null where there is none to be had.</summary>
    public byte[]? Read(string name)
    {
        try
        {
            return IsOwn() ? File.ReadAllBytes(Path.Combine(_folder, name)) : null;
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Writes a file as a whole or not at all.</summary>
    /// <param name="after">Awaited to be past by the clock of the file system, so that whatever is changed later bears a later time; not for ever.</param>
    /// <param name="content">Makes the bytes, told the time it is by that clock; null = there is nothing to write.</param>
    public void Write(string name, DateTime after, Func<DateTime, byte[]?> content)
    {
        try
        {
            if (!Prepare())
            {
                return;
            }

            var fresh = Path.Combine(_folder, name + ".new");
            File.Delete(fresh);
            using (var file = File.OpenHandle(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                var time = File.GetLastWriteTimeUtc(file);
                for (var attempt = 0; time <= after && attempt < MostTicksAwaited; attempt++)
                {
                    RandomAccess.Write(file, [0], fileOffset: 0);
                    time = File.GetLastWriteTimeUtc(file);
                }

                RandomAccess.Write(file, content(time) ?? [], fileOffset: 0);
            }

            File.Move(fresh, Path.Combine(_folder, name), overwrite: true);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // A workspace that may not be written to is built all the same.
            _isWritable = false;
        }
    }

    /// <summary>Removes files that nothing belongs to any more.</summary>
    /// <param name="pattern">Of their names, with <c>*</c> for anything.</param>
    /// <param name="isNeeded">Whether a name is one to keep.</param>
    public void Forget(string pattern, Func<string, bool> isNeeded)
    {
        try
        {
            foreach (var file in IsOwn() ? Directory.EnumerateFiles(_folder, pattern).Where(file => !isNeeded(Path.GetFileName(file))).ToArray() : [])
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            // They stay, and say nothing to anybody.
        }
    }

    // A link may lead anywhere.
    private bool IsOwn() => new DirectoryInfo(_folder) is { Exists: true, LinkTarget: null };

    private bool Prepare()
    {
        lock (_gate)
        {
            if (_isWritable is null && !Path.Exists(_folder))
            {
                Directory.CreateDirectory(_folder);
                File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            _isWritable ??= IsOwn();
            return _isWritable.Value;
        }
    }
}
