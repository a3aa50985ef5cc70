using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SupportAgentBench.Templating.Binding;

/// <summary>
/// What the engine asks of types by reflection, in one place. A program that is compiled ahead and leaves out what it does not use has
/// to keep the types of its page models whole; of the framework's own types, what templates may name is kept here.
/// </summary>
internal static class Reflected
{
    private const string KeptWhole = "The program keeps the assemblies of its page models whole; of the framework, the types named here.";

    /// <summary>The interfaces of a type, itself among them where it is one.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole)]
    public static IEnumerable<Type> InterfacesOf(Type type) => type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();

    /// <summary>The properties of a type, inherited ones among them.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(KeyValuePair<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(DateTime))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(DateTimeOffset))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(DateOnly))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TimeSpan))]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = KeptWhole)]
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        (type.IsInterface ? InterfacesOf(type) : [type]).SelectMany(declaring => declaring.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike);

    /// <summary>What a property of a pair holds.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = KeptWhole)]
    public static object? OfPair(object pair, string name) => pair.GetType().GetProperty(name)!.GetValue(pair);

    /// <summary>
    /// A type over arguments that are references, or over one value that the code names. All references share one body of code, so it is
    /// there however the program was compiled.
    /// </summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Asked for references only, and for values that the code names.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The definitions asked for make no demands on their arguments.")]
    public static Type Over(Type definition, params Type[] arguments) => definition.MakeGenericType(arguments);
}
