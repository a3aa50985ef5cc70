using System.Globalization;
using SupportAgentBench.Benchmarks.Builds;
using SupportAgentBench.Benchmarks.Preview;
using SupportAgentBench.Benchmarks.Prose;
using SupportAgentBench.Benchmarks.Statistics;
using SupportAgentBench.Benchmarks.Templating;

return args switch
{
    ["engine", ..] => TemplateBenchmark.Run(Console.Out),
    ["builds", var program, .. var models] => BuildBenchmark.Run(Console.Out, program, models.Select(size => int.Parse(size, CultureInfo.InvariantCulture))),
    ["statistics", .. var models] => StatisticsBenchmark.Run(Console.Out, models.Select(size => int.Parse(size, CultureInfo.InvariantCulture))),
    ["preview", var program] => await PreviewBenchmark.RunAsync(Console.Out, program, models: 24),
    ["preview", var program, var models] => await PreviewBenchmark.RunAsync(Console.Out, program, int.Parse(models, CultureInfo.InvariantCulture)),
    ["prose"] => ProseBenchmark.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: SupportAgentBench.Benchmarks engine");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks builds SAB MODELS...   (SAB: the published program; 24 models are workload S, 240 are M)");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks statistics [MODELS...]   (24, 200 and 1000 where none is given)");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks preview SAB [MODELS]   (SAB: the published program; 24 models, workload S, where none is given)");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks prose");
    return 2;
}
