using SupportAgentBench.Benchmarks.Templating;

return args switch
{
    ["engine", ..] => TemplateBenchmark.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: SupportAgentBench.Benchmarks engine");
    return 2;
}
