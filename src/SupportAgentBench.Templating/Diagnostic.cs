namespace SupportAgentBench.Templating;

/// <summary>A kind of mistake the template language reports. An id is never used for another kind.</summary>
/// <param name="Id">The id, such as SAB4001.</param>
/// <param name="Title">What the kind is about.</param>
public sealed record Diagnostic(string Id, string Title)
{
    /// <summary>The text does not follow the grammar.</summary>
    public static readonly Diagnostic Syntax = new("SAB4001", "The template does not follow the grammar");

    /// <summary>Parentheses, blocks or operators are nested too deeply.</summary>
    public static readonly Diagnostic TooDeep = new("SAB4002", "The template is nested too deeply");

    /// <summary>A value stands where HTML takes none that could be made safe.</summary>
    public static readonly Diagnostic UnsafePosition = new("SAB4003", "No value may stand at this place of the HTML");

    /// <summary>Branches or loops do not end in the same place of the HTML.</summary>
    public static readonly Diagnostic UnbalancedContext = new("SAB4004", "Branches end at different places of the HTML");

    /// <summary>The value's type is not what this place of the HTML takes.</summary>
    public static readonly Diagnostic WrongValueForContext = new("SAB4005", "The value's type does not fit this place of the HTML");

    /// <summary>No variable has this name.</summary>
    public static readonly Diagnostic UnknownVariable = new("SAB4006", "The variable is not known");

    /// <summary>The object has no such member.</summary>
    public static readonly Diagnostic UnknownMember = new("SAB4007", "The member is not known");

    /// <summary>The called thing is not a function.</summary>
    public static readonly Diagnostic UnknownFunction = new("SAB4008", "The function is not known");

    /// <summary>The included template does not exist.</summary>
    public static readonly Diagnostic UnknownTemplate = new("SAB4009", "The template is not known");

    /// <summary>A function is called with too many, too few or wrong arguments.</summary>
    public static readonly Diagnostic WrongArguments = new("SAB4010", "The arguments do not fit the function");

    /// <summary>Null stands where a value is needed.</summary>
    public static readonly Diagnostic NullValue = new("SAB4011", "The value is null");

    /// <summary>An operator or statement cannot work with this type of value.</summary>
    public static readonly Diagnostic WrongType = new("SAB4012", "The value's type does not fit");

    /// <summary>A template assigns what it may only read.</summary>
    public static readonly Diagnostic ReadOnly = new("SAB4013", "The target cannot be assigned");

    /// <summary>A limit on recursion, loop steps, text or output is reached.</summary>
    public static readonly Diagnostic Limit = new("SAB4014", "A limit is exceeded");

    /// <summary>A regular expression is wrong or takes too long.</summary>
    public static readonly Diagnostic Regex = new("SAB4015", "The regular expression is wrong or takes too long");

    /// <summary>A statement stands where it has no meaning.</summary>
    public static readonly Diagnostic Misplaced = new("SAB4016", "The statement has no meaning at this place");

    /// <summary>A function or a property of the host failed.</summary>
    public static readonly Diagnostic HostFailure = new("SAB4017", "A function or member of the host failed");

    /// <summary>A literal address could run a script.</summary>
    public static readonly Diagnostic UnsafeUrl = new("SAB4018", "The address could run a script");

    /// <summary>Templates include each other, whatever the values of the page are.</summary>
    public static readonly Diagnostic EndlessInclude = new("SAB4019", "Templates include each other without end");

    /// <summary>All kinds, in the order of their ids.</summary>
    public static IReadOnlyList<Diagnostic> All { get; } =
    [
        Syntax, TooDeep, UnsafePosition, UnbalancedContext, WrongValueForContext, UnknownVariable, UnknownMember,
        UnknownFunction, UnknownTemplate, WrongArguments, NullValue, WrongType, ReadOnly, Limit, Regex, Misplaced,
        HostFailure, UnsafeUrl, EndlessInclude,
    ];
}
