using System.Diagnostics;

namespace SupportAgentBench.Site.Pages.Charts;

/// <summary>How a point looks, besides its colour: no meaning hangs on colour alone.</summary>
public enum PointShape
{
    Circle,
    Square,
    Diamond,
}

/// <summary>Shapes as paths around their own middle; all look equally large.</summary>
internal static class PointShapes
{
    public static string Path(this PointShape shape) => shape switch
    {
        PointShape.Circle => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
        PointShape.Square => "M-4.5-4.5h9v9h-9z",
        PointShape.Diamond => "M0-6.2L6.2 0L0 6.2L-6.2 0z",
        _ => throw new UnreachableException(),
    };
}
