using System.Text;

namespace SupportAgentBench.Templating.Binding;

/// <summary>Turns the names of C# members into those templates use: OverEscalation becomes over_escalation.</summary>
internal static class SnakeCase
{
    public static string From(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        var previousIsUpper = false;
        for (var index = 0; index < name.Length; index++)
        {
            var isUpper = char.IsUpper(name[index]);
            if (isUpper && !previousIsUpper && index > 0 && name[index - 1] != '_')
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(name[index]));
            previousIsUpper = isUpper;
        }

        return result.ToString();
    }
}
