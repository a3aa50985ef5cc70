using System.Collections.Immutable;
using System.Text.Json;
using SupportAgentBench.Core.Diagnostics;
using SupportAgentBench.Site.Loading;
using SupportAgentBench.Templating;
using Diagnostic = SupportAgentBench.Core.Diagnostics.Diagnostic;

namespace SupportAgentBench.Site.Rendering;

/// <summary>Renders one template with a model from a JSON file, for authors who try something.</summary>
public static class TemplateTrial
{
    /// <summary>The rendered text; null after an error, which the bag then holds.</summary>
    /// <param name="file">The template. Includes are found in the nearest folder named <c>templates</c> above it, else beside it.</param>
    /// <param name="modelFile">A JSON object whose members are global names; null = none.</param>
    /// <param name="plain">Scriban's defaults: nothing escaped, no place of the HTML checked, unknown names print nothing.</param>
    public static string? Render(string file, string? modelFile, bool plain, DiagnosticBag diagnostics)
    {
        var includes = new TemplateFolder(new TemplateTexts(FolderOfIncludes(file), prefix: string.Empty));
        var context = new TemplateContext { TemplateLoader = includes };
        if (Read(file, diagnostics) is not { } text || !Push(modelFile, context, diagnostics))
        {
            return null;
        }

        var template = Template.Parse(text, file, plain ? TemplateOptions.Plain : TemplateOptions.Default with { AutoIndent = false });
        diagnostics.AddRange(template.Messages.Select(message => TemplateDiagnostics.From(message, folder: string.Empty)));
        if (template.HasErrors)
        {
            return null;
        }

        var rendered = Render(template, context, out var failure);
        diagnostics.AddRange(includes.Amiss.HasErrors ? includes.Amiss.ToSorted() : failure);
        return includes.Amiss.HasErrors ? null : rendered;
    }

    private static string? Render(Template template, TemplateContext context, out ImmutableArray<Diagnostic> failure)
    {
        failure = [];
        try
        {
            return template.Render(context);
        }
        catch (TemplateRuntimeException exception)
        {
            failure = [TemplateDiagnostics.From(exception.Error, folder: string.Empty)];
            return null;
        }
    }

    private static string FolderOfIncludes(string file)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        for (var folder = new DirectoryInfo(beside); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == Workspace.TemplatesFolder)
            {
                return folder.FullName;
            }
        }

        return beside;
    }

    private static bool Push(string? modelFile, TemplateContext context, DiagnosticBag diagnostics)
    {
        if (modelFile is null)
        {
            return true;
        }

        if (Read(modelFile, diagnostics) is not { } json)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            if (ValueOf(document.RootElement) is ScriptObject model)
            {
                context.PushGlobal(model);
                return true;
            }

            diagnostics.Add(TemplateDiagnostics.Model.At(new SourceLocation(modelFile, 1, 1), "a model is a JSON object whose members are names"));
        }
        catch (JsonException exception)
        {
            var place = new SourceLocation(modelFile, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            diagnostics.Add(TemplateDiagnostics.Model.At(place, "this is not well-formed JSON"));
        }

        return false;
    }

    private static string? Read(string file, DiagnosticBag diagnostics)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (DiskRefusal.Is(exception))
        {
            diagnostics.Add(TemplateDiagnostics.Unreadable.At(new SourceLocation(file), exception.Message));
            return null;
        }
    }

    private static object? ValueOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = ValueOf(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(ValueOf).ToList();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var whole) ? whole : element.GetDouble();
            case JsonValueKind.True:
            case JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
