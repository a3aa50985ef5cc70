using SupportAgentBench.Site.Loading;

namespace SupportAgentBench.Site.Output;

/// <summary>A file on its way into a folder. What the disk refuses breaks the folder's output, and goes no further.</summary>
/// <param name="stage">Begins it.</param>
internal sealed class FolderFile(FolderOutput output, string path, Func<StagedFile> stage) : OutputFile
{
    private StagedFile? _file;

    public override void Add(ReadOnlySpan<byte> piece)
    {
        if (output.IsBroken)
        {
            return;
        }

        try
        {
            _file ??= stage();
            _file.Add(piece);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            output.Break(path, exception);
        }
    }

    public override void Complete()
    {
        if (output.IsBroken)
        {
            return;
        }

        try
        {
            output.Took(path, _file!.Complete());
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            output.Break(path, exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        base.Dispose(disposing);
    }
}
