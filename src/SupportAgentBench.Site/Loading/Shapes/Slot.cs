using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>A member that is always there once its object was read without error.</summary>
internal readonly record struct RequiredSlot<T>(int Index)
{
    public Located<T> In(MemberValues values) => (Located<T>)values[Index]!;
}

/// <summary>A member that may be missing.</summary>
internal readonly record struct OptionalSlot<T>(int Index)
{
    public Located<T>? In(MemberValues values) => (Located<T>?)values[Index];
}

/// <summary>The members of one object, by row of its table, and the object's own place.</summary>
internal sealed class MemberValues(SourceFile file, int count)
{
    private readonly object?[] _values = new object?[count];

    public SourceFile File { get; } = file;

    /// <summary>From the object's first to its last character; set when all of it was read.</summary>
    public SourceSpan Span { get; set; }

    public object? this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }
}
