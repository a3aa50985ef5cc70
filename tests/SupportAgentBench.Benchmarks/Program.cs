using SupportAgentBench.Benchmarks.Statistics;

return args is ["statistics", .. var rest] ? StatisticsBenchmark.Run(rest) : 0;
