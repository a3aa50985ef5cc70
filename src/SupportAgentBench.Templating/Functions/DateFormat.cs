using System.Globalization;

namespace SupportAgentBench.Templating.Functions;

internal static class DateFormat
{
    public static string Default(DateTime date) => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture);
}
