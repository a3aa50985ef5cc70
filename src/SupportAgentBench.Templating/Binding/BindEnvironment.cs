namespace SupportAgentBench.Templating.Binding;

/// <summary>What is known about global names before rendering: the page model's type, and what templates assign.</summary>
internal sealed class BindEnvironment
{
    private readonly Dictionary<string, int> _assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type?> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shadowing = new(StringComparer.Ordinal);

    private bool _keepsTypes = true;

    private BindEnvironment(TypeMembers? model, bool isClosed)
    {
        Model = model;
        IsClosed = isClosed;
    }

    /// <summary>The members of the page model.</summary>
    public TypeMembers? Model { get; }

    /// <summary>True when no name can come from anywhere else.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True when included templates are bound together with those that include them.</summary>
    public bool IsLinked => Model is not null;

    public IEnumerable<string> AssignedNames => _assigned.Keys;

    /// <summary>Nothing is known: names are looked up while rendering.</summary>
    public static BindEnvironment Open() => new(null, isClosed: false);

    public static BindEnvironment ForModel(TypeMembers model) => new(model, isClosed: true);

    /// <summary>Notes that some names become known only while rendering.</summary>
    public void OpenUp() => IsClosed = false;

    /// <summary>Notes that a template is made ready a second time while rendering, when what it assigns may have another type.</summary>
    public void ForgetTypes() => _keepsTypes = false;

    public void AddAssigned(string name) => _assigned[name] = _assigned.GetValueOrDefault(name) + 1;

    public void AddShadowing(string name) => _shadowing.Add(name);

    public bool IsAssigned(string name) => _assigned.ContainsKey(name);

    public bool IsShadowing(string name) => _shadowing.Contains(name);

    public IEnumerable<string> ShadowingNames => _shadowing;

    /// <summary>Notes the type of what is assigned; it holds only when nothing else is ever assigned to the name.</summary>
    public void SetType(string name, Type? type)
    {
        if (IsClosed && _keepsTypes && _assigned.GetValueOrDefault(name) == 1)
        {
            _types[name] = type is null || type.IsValueType ? null : type;
        }
    }

    public Type? TypeOf(string name) => IsClosed ? _types.GetValueOrDefault(name) : null;
}
