using System.Globalization;
using SupportAgentBench.Benchmarks.Builds;
using SupportAgentBench.Benchmarks.Measuring;
using SupportAgentBench.Benchmarks.Preview;
using SupportAgentBench.Benchmarks.Prose;
using SupportAgentBench.Benchmarks.Reading;
using SupportAgentBench.Benchmarks.Statistics;
using SupportAgentBench.Benchmarks.Templating;

var writer = new MeasurementWriter(Console.Out, json: args.Contains("--json"));
return args.Where(argument => argument != "--json").ToArray() switch
{
    ["engine", ..] => TemplateBenchmark.Run(Console.Out),
    ["builds", var program, .. var models] => ForEach(models, new BuildBenchmark(writer, program).Measure),
    ["phases", var program, .. var models] => ForEach(models, size => PhaseBenchmark.Measure(writer, program, size)),
    ["reading", var program, .. var models] => ForEach(models, size => ReadingBenchmark.Measure(writer, program, size)),
    ["statistics", .. var models] => StatisticsBenchmark.Run(Console.Out, models.Select(Number)),
    ["prose"] => ProseBenchmark.Run(Console.Out),
    ["preview", var program] => await PreviewBenchmark.RunAsync(Console.Out, program, models: 24),
    ["preview", var program, var models] => await PreviewBenchmark.RunAsync(Console.Out, program, int.Parse(models, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int ForEach(IEnumerable<string> sizes, Action<int> measure)
{
    foreach (var size in sizes)
    {
        measure(Number(size));
    }

    return 0;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("usage: SupportAgentBench.Benchmarks builds SAB MODELS...    (SAB: the published program; 24 models are workload S, 240 are M, 1000 are L)");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks phases SAB MODELS...");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks reading SAB MODELS...");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks engine");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks statistics [MODELS...]    (24, 200 and 1000 where none is given)");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks prose");
    Console.Error.WriteLine("       SupportAgentBench.Benchmarks preview SAB [MODELS]   (SAB: the published program; 24 models, workload S, where none is given)");
    Console.Error.WriteLine("       --json with builds, phases and reading: a line of JSON a measurement");
    return 2;
}
