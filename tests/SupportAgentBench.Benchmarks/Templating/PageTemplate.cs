using SupportAgentBench.Templating;

namespace SupportAgentBench.Benchmarks.Templating;

/// <summary>The template of the measured page.</summary>
internal sealed class PageTemplate : ITemplateLoader
{
    public const string Path = "page.html";

    private const string Text = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{ title }}</title>
        <meta name="description" content="{{ description }}">
        </head>
        <body>
        <h1>{{ title }}</h1>
        <p>{{ description }}</p>
        <table>
        <thead><tr>{{ for column in columns }}<th scope="col">{{ column }}</th>{{ end }}</tr></thead>
        <tbody>
        {{~ for row in rows ~}}
        <tr id="row-{{ row.rank }}"{{ if row.is_best }} class="best"{{ end }} title="{{ row.remark }}">
        <td class="rank">{{ row.rank }}</td><th scope="row"><a href="{{ row.url }}">{{ row.name }}</a></th>
        <td>{{ row.family }}</td><td class="number">{{ row.pass_rate }}</td><td class="number">{{ row.pass_all }}</td>
        <td class="number">{{ row.escalated }}</td><td class="number">{{ row.errors }}</td><td class="number">{{ row.tokens }}</td>
        <td class="number">{{ row.cost }}</td><td>{{ row.remark }}</td>
        </tr>
        {{~ end ~}}
        </tbody>
        </table>
        </body>
        </html>

        """;

    public string? Load(string path) => path == Path ? Text : null;
}
