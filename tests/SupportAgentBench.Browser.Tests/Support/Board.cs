using Microsoft.Playwright;

namespace SupportAgentBench.Browser.Tests.Support;

/// <summary>The table of models as a reader sees and uses it.</summary>
internal sealed class Board(Visit visit)
{
    public Task SortByAsync(string metric) => visit.Page.Locator($"thead [data-sort='{metric}'] button").ClickAsync();

    /// <summary>Opens what narrows the board where it is folded, and chooses there.</summary>
    public async Task NarrowAsync(string filter, SelectOptionValue option)
    {
        if (await visit.Page.Locator(".narrow[open]").CountAsync() == 0)
        {
            await visit.Page.Locator(".narrow > summary").ClickAsync();
        }

        await visit.Page.Locator($"[data-filter={filter}]").SelectOptionAsync(option);
    }

    public Task<string?> DirectionAsync(string metric) => visit.Page.Locator($"thead [data-sort='{metric}']").GetAttributeAsync("aria-sort");

    /// <summary>The names that are shown, from the top.</summary>
    public async Task<IReadOnlyList<string>> ModelsAsync() =>
        await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.board tbody:not([hidden]) th a')].map(link => link.textContent)");

    /// <summary>A metric's exact values of the models that are shown, from the top.</summary>
    public async Task<IReadOnlyList<double>> ValuesAsync(string metric) =>
        await visit.Page.EvaluateAsync<double[]>($"[...document.querySelectorAll('.board tbody:not([hidden]) data[data-metric=\"{metric}\"]')].map(figure => Number(figure.value))");
}
