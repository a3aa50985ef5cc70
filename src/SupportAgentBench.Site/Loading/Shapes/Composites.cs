using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Site.Loading.Shapes;

/// <summary>A list of one kind of item.</summary>
internal sealed class ListShape<T>(Shape<T> item, int atLeast = 0) : Shape<ImmutableArray<T>>
{
    public override string Expected => "a list";

    public override bool TryRead(DocumentReader reader, out ImmutableArray<T> value)
    {
        if (reader.Kind != TokenKind.ListStart)
        {
            return Refuse(reader, out value);
        }

        var start = reader.Span;
        var items = ImmutableArray.CreateBuilder<T>();
        var sound = true;
        reader.ExpectsText = item.IsText;
        while (reader.Read() != TokenKind.ListEnd)
        {
            if (item.TryRead(reader, out var read))
            {
                items.Add(read);
            }
            else
            {
                sound = false;
            }
        }

        if (sound && items.Count < atLeast)
        {
            reader.Findings.Add(LoadingDiagnostics.EmptyList, start, reader.Member);
            sound = false;
        }

        value = items.DrainToImmutable();
        return sound;
    }

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
        if (atLeast > 0)
        {
            schema["minItems"] = atLeast;
        }

        return schema;
    }
}

/// <summary>Named values of one kind, in the order written.</summary>
/// <param name="names">The names there are; empty = a later rule looks them up.</param>
internal sealed class MapShape<T>(Shape<T> item, params ImmutableArray<string> names) : Shape<ImmutableArray<NamedValue<T>>>
{
    public override string Expected => "named values";

    public override bool TryRead(DocumentReader reader, out ImmutableArray<NamedValue<T>> value)
    {
        if (reader.Kind != TokenKind.ObjectStart)
        {
            return Refuse(reader, out value);
        }

        var map = reader.Member ?? "the document";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = ImmutableArray.CreateBuilder<NamedValue<T>>();
        var sound = true;
        while (reader.Read() == TokenKind.Name)
        {
            var name = new Located<string>(reader.Text, reader.Span);
            var known = Check(reader, map, name, seen);
            reader.Member = Excerpt.Of(name.Value);
            reader.ExpectsText = item.IsText;
            reader.Read();
            if (!known)
            {
                sound = false;
                reader.Skip();
            }
            else if (item.TryRead(reader, out var read))
            {
                items.Add(new NamedValue<T>(name, read));
            }
            else
            {
                sound = false;
            }
        }

        reader.Member = map;
        value = items.DrainToImmutable();
        return sound;
    }

    public override JsonObject Schema()
    {
        if (names.IsEmpty)
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = item.Schema() };
        }

        var properties = new JsonObject();
        foreach (var name in names)
        {
            properties[name] = item.Schema();
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private bool Check(DocumentReader reader, string map, Located<string> name, HashSet<string> seen)
    {
        if (!seen.Add(name.Value))
        {
            reader.Findings.Add(LoadingDiagnostics.DuplicateMember, name.Span, Excerpt.Of(name.Value), map);
            return false;
        }

        if (!names.IsEmpty && !names.Contains(name.Value))
        {
            reader.Findings.AddMistyped(
                LoadingDiagnostics.UnknownMember, name.Span, name.Value, NearestName.Of(name.Value, names),
                Excerpt.Of(name.Value), map, NearestName.Hint(name.Value, names), string.Join(", ", names));
            return false;
        }

        return true;
    }
}

/// <summary>An item of a list that keeps its place.</summary>
internal sealed class LocatedShape<T>(Shape<T> inner) : Shape<Located<T>>
{
    public override string Expected => inner.Expected;

    public override bool IsText => inner.IsText;

    public override bool TryRead(DocumentReader reader, [MaybeNullWhen(false)] out Located<T> value)
    {
        var span = reader.Span;
        value = inner.TryRead(reader, out var read) ? new Located<T>(read, span) : null;
        return value is not null;
    }

    public override JsonObject Schema() => inner.Schema();
}

/// <summary>A value, or null where null is a value of its own: not judged, unknown.</summary>
internal sealed class NullableShape<T>(Shape<T> inner) : Shape<T?>
    where T : struct
{
    public override string Expected => inner.Expected + " or null";

    public override bool TakesNull => true;

    public override bool TryRead(DocumentReader reader, out T? value)
    {
        value = null;
        if (reader.Kind == TokenKind.Null)
        {
            return true;
        }

        var read = inner.TryRead(reader, out var some);
        value = some;
        return read;
    }

    public override JsonObject Schema() => NullSchema.Allow(inner.Schema());
}

/// <summary>A text, or null where null says that there is none.</summary>
internal sealed class NullableTextShape(Shape<string> inner) : Shape<string?>
{
    public override string Expected => inner.Expected + " or null";

    public override bool TakesNull => true;

    public override bool TryRead(DocumentReader reader, out string? value)
    {
        value = null;
        return reader.Kind == TokenKind.Null || inner.TryRead(reader, out value);
    }

    public override JsonObject Schema() => NullSchema.Allow(inner.Schema());
}
