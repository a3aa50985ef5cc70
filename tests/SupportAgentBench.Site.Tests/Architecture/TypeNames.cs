using System.Collections.Immutable;
using System.Reflection.Metadata;
using Names = System.Collections.Immutable.ImmutableArray<string>;

namespace SupportAgentBench.Site.Tests.Architecture;

/// <summary>The full names of all types in a signature or behind a token; a type in another counts as its outermost.</summary>
internal sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<Names, object?>
{
    public Names Of(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        return handle.Kind switch
        {
            HandleKind.TypeDefinition => GetTypeFromDefinition(metadata, (TypeDefinitionHandle)handle, 0),
            HandleKind.TypeReference => GetTypeFromReference(metadata, (TypeReferenceHandle)handle, 0),
            HandleKind.TypeSpecification => GetTypeFromSpecification(metadata, null, (TypeSpecificationHandle)handle, 0),
            HandleKind.MethodDefinition => Of(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
            HandleKind.FieldDefinition => Of(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
            HandleKind.MethodSpecification => OfMethod(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
            HandleKind.MemberReference => OfMember(metadata.GetMemberReference((MemberReferenceHandle)handle)),
            _ => [],
        };
    }

    public Names GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType().IsNil ? [Full(type.Namespace, type.Name)] : Of(type.GetDeclaringType());
    }

    public Names GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? Of(type.ResolutionScope) : [Full(type.Namespace, type.Name)];
    }

    public Names GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public Names GetGenericInstantiation(Names genericType, ImmutableArray<Names> typeArguments) => [.. genericType, .. typeArguments.SelectMany(names => names)];

    public Names GetFunctionPointerType(MethodSignature<Names> signature) => All(signature);

    public Names GetModifiedType(Names modifier, Names unmodifiedType, bool isRequired) => [.. modifier, .. unmodifiedType];

    public Names GetArrayType(Names elementType, ArrayShape shape) => elementType;

    public Names GetByReferenceType(Names elementType) => elementType;

    public Names GetPinnedType(Names elementType) => elementType;

    public Names GetPointerType(Names elementType) => elementType;

    public Names GetSZArrayType(Names elementType) => elementType;

    public Names GetGenericMethodParameter(object? genericContext, int index) => [];

    public Names GetGenericTypeParameter(object? genericContext, int index) => [];

    public Names GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    private Names OfMethod(MethodSpecification method) =>
        [.. Of(method.Method), .. method.DecodeSignature(this, null).SelectMany(names => names)];

    private Names OfMember(MemberReference member)
    {
        var signature = member.GetKind() == MemberReferenceKind.Field ? member.DecodeFieldSignature(this, null) : All(member.DecodeMethodSignature(this, null));
        return [.. Of(member.Parent), .. signature];
    }

    private static Names All(MethodSignature<Names> signature) => [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(names => names)];

    private string Full(StringHandle space, StringHandle name) => $"{metadata.GetString(space)}.{metadata.GetString(name)}";
}
