using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SupportAgentBench.Site.Tests.Architecture;

/// <summary>
/// Which types each of our namespaces names, read from the compiled assembly: signatures, fields, attributes and the bodies of methods.
/// A fully written name or an inferred type does not escape it, as it would a search for <c>using</c> lines.
/// </summary>
internal sealed class CompiledCode : IDisposable
{
    private readonly PEReader _assembly;
    private readonly MetadataReader _metadata;
    private readonly TypeNames _names;

    public CompiledCode(string path)
    {
        _assembly = new PEReader(File.OpenRead(path));
        _metadata = _assembly.GetMetadataReader();
        _names = new TypeNames(_metadata);
    }

    /// <summary>Names of the assemblies that this one refers to.</summary>
    public IEnumerable<string> ReferencedAssemblies =>
        _metadata.AssemblyReferences.Select(handle => _metadata.GetString(_metadata.GetAssemblyReference(handle).Name));

    public void Dispose() => _assembly.Dispose();

    /// <summary>Each of our namespaces with the full names of all types that its code names.</summary>
    public ILookup<string, string> Uses() =>
        (from handle in _metadata.TypeDefinitions
         let type = _metadata.GetTypeDefinition(handle)
         from used in UsesOf(type)
         select (Namespace: NamespaceOf(type), Used: used))
        .Distinct()
        .ToLookup(pair => pair.Namespace, pair => pair.Used, StringComparer.Ordinal);

    private IEnumerable<string> UsesOf(TypeDefinition type)
    {
        var bases = type.GetInterfaceImplementations().Select(handle => _metadata.GetInterfaceImplementation(handle).Interface).Append(type.BaseType);
        var fields = type.GetFields().SelectMany(handle => _metadata.GetFieldDefinition(handle).DecodeSignature(_names, null));
        var attributes = type.GetCustomAttributes().SelectMany(handle => _names.Of(_metadata.GetCustomAttribute(handle).Constructor));
        var methods = type.GetMethods().Select(_metadata.GetMethodDefinition).SelectMany(UsesOf);
        return bases.SelectMany(handle => _names.Of(handle)).Concat(fields).Concat(attributes).Concat(methods);
    }

    private IEnumerable<string> UsesOf(MethodDefinition method)
    {
        var signature = method.DecodeSignature(_names, null);
        var named = signature.ParameterTypes.Add(signature.ReturnType).SelectMany(names => names);
        if (method.RelativeVirtualAddress == 0)
        {
            return named;
        }

        var body = _assembly.GetMethodBody(method.RelativeVirtualAddress);
        var locals = body.LocalSignature.IsNil
            ? []
            : _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null).SelectMany(names => names);
        return named.Concat(locals).Concat(IntermediateLanguage.TokensOf(body.GetILBytes()!).SelectMany(token => _names.Of(MetadataTokens.EntityHandle(token))));
    }

    private string NamespaceOf(TypeDefinition type)
    {
        while (!type.GetDeclaringType().IsNil)
        {
            type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return _metadata.GetString(type.Namespace);
    }
}
