namespace SupportAgentBench.Core.Model;

// Classes, not structs: collections of references share the framework's compiled code, while each collection of a struct is compiled
// anew whenever the program starts. On 24 models that was half of all that a build compiled.

/// <summary>Id of a model under test, as in models.yaml. Appears in addresses; never changes once published.</summary>
public sealed record ModelId(string Value) : IComparable<ModelId>
{
    public int CompareTo(ModelId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}

/// <summary>Id of one pass of a model over the cases, unique within the model: the name of its file.</summary>
public sealed record RunId(string Value) : IComparable<RunId>
{
    public int CompareTo(RunId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}

/// <summary>Id of a case, as in cases.yaml.</summary>
public sealed record CaseId(string Value) : IComparable<CaseId>
{
    public int CompareTo(CaseId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}

/// <summary>Id of a use case, as in benchmark.yaml.</summary>
public sealed record UseCaseId(string Value) : IComparable<UseCaseId>
{
    public int CompareTo(UseCaseId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}

/// <summary>Id of a trap, as in benchmark.yaml.</summary>
public sealed record TrapId(string Value) : IComparable<TrapId>
{
    public int CompareTo(TrapId? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}
