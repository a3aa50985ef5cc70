using System.Runtime;

namespace SupportAgentBench.Site;

/// <summary>
/// What reading and comparing leave behind: of a thousand models more than is kept, in arrays as large as no page needs. The collector would
/// let it lie for as long as pages are made beside it.
/// </summary>
internal static class Leftovers
{
    /// <summary>A build of a few dozen models has less, and is done before it would be of use.</summary>
    private const long Much = 64 * 1024 * 1024;

    /// <summary>Gives the memory back where it is much.</summary>
    public static void LetGo()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Much)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect();
        }
    }
}
