using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupportAgentBench.Site.Tests.DataFiles;

/// <summary>Holds a JSON value to the part of JSON Schema that the published schemas use; any other keyword is a mistake of theirs.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly string[] Known =
        ["$schema", "$ref", "$defs", "title", "description", "type", "const", "enum", "pattern", "anyOf", "items", "properties", "required", "additionalProperties"];

    private readonly List<string> _faults = [];

    /// <summary>What is wrong with the value, each with its place.</summary>
    public IReadOnlyList<string> Check(JsonElement value)
    {
        Check(root, value, "$");
        return _faults;
    }

    private void Check(JsonElement schema, JsonElement value, string place)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name, StringComparer.Ordinal)))
        {
            _faults.Add($"{place}: the schema says '{keyword.Name}', which nothing here knows");
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, place);
        }

        if (schema.TryGetProperty("anyOf", out var choices) && choices.EnumerateArray().All(choice => !Accepts(choice, value)))
        {
            _faults.Add($"{place}: {value} is none of {choices}");
        }

        if ((schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            || (schema.TryGetProperty("enum", out var some) && !some.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)))
            || (schema.TryGetProperty("type", out var type) && !IsOf(type, value))
            || (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String
                && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))))
        {
            _faults.Add($"{place}: {value} is not allowed");
        }

        CheckParts(schema, value, place);
    }

    private void CheckParts(JsonElement schema, JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (index, item) in value.EnumerateArray().Index())
            {
                Check(items, item, $"{place}[{index}]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CheckMembers(schema, value, place);
        }
    }

    private void CheckMembers(JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            _faults.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}: {name} is missing"));
        }

        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var known))
            {
                Check(known, member.Value, $"{place}.{member.Name}");
            }
            else if (schema.TryGetProperty("additionalProperties", out var other))
            {
                if (other.ValueKind == JsonValueKind.False)
                {
                    _faults.Add($"{place}: {member.Name} is in no schema");
                }
                else
                {
                    Check(other, member.Value, $"{place}.{member.Name}");
                }
            }
        }
    }

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        var before = _faults.Count;
        Check(schema, value, "$");
        var accepts = _faults.Count == before;
        _faults.RemoveRange(before, _faults.Count - before);
        return accepts;
    }

    private static bool IsOf(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(each => IsOf(each, value))
        : (type.GetString(), value.ValueKind) switch
        {
            ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
            ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => !value.GetRawText().Contains('.', StringComparison.Ordinal),
            _ => false,
        };
}
