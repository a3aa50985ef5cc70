using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site;

/// <summary>
/// A phase on a thread of its own, beside phases that use only one. What it finds wrong waits until it is asked for: a phase before
/// may stop the build with errors of its own.
/// </summary>
/// <typeparam name="T">What it makes.</typeparam>
internal sealed class SidePhase<T> : IDisposable
    where T : class
{
    private readonly DiagnosticBag _found = new();
    private readonly Task<T?> _work;

    /// <param name="work">Null = it could not be done, and its bag says why.</param>
    public SidePhase(Func<DiagnosticBag, T?> work) => _work = Task.Run(() => work(_found));

    /// <summary>Waits for it; null when it could not be done.</summary>
    /// <param name="diagnostics">Takes everything that it found wrong.</param>
    public T? Finish(DiagnosticBag diagnostics)
    {
        var made = _work.GetAwaiter().GetResult();
        diagnostics.AddRange(_found.ToSorted());
        return made;
    }

    /// <summary>Leaves no thread behind that reads a workspace.</summary>
    public void Dispose() => Task.WaitAny(_work);
}
