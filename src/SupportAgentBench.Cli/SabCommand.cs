using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Cli;

/// <summary>The command with its subcommands; turns a wrong call into a sentence.</summary>
internal static class SabCommand
{
    private const string Description = """
        Turns results of SupportAgentBench into a static report site.

        Works on the workspace that the current folder is in: a folder with data/ and templates/.
        Exit status: 0 fine, 1 the input has errors, 2 wrong usage or a fault of the program.
        """;

    public static int Invoke(string[] args, StandardStreams streams)
    {
        var result = Create(streams).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            throw new UsageException(Complaint(result));
        }

        return result.Invoke(new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static RootCommand Create(StandardStreams streams)
    {
        var shared = new SharedOptions();
        var root = new RootCommand(Description)
        {
            BuildCommand.Create(shared, streams),
            CheckCommand.Create(shared, streams),
            PreviewCommand.Create(shared, streams),
            NewCommand.Create(shared, streams),
            SimulateCommand.Create(shared, streams),
            SchemaCommand.Create(shared, streams),
            TemplateCommand.Create(shared, streams),
            VerifyCommand.Create(shared, streams),
        };
        foreach (var option in shared.All)
        {
            root.Add(option);
        }

        return root;
    }

    private static string Complaint(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var what = (result.UnmatchedTokens, command.Subcommands) switch
        {
            ([var unmatched, ..], _) => Unknown(unmatched, result),
            (_, []) => NotANumber(result) ?? result.Errors[0].Message,
            (_, var subcommands) => $"no command was given: {string.Join(", ", subcommands.Select(subcommand => subcommand.Name))}",
        };
        var help = command is RootCommand ? "sab --help" : $"sab {command.Name} --help";
        return $"{PlainText.OneLine(what).TrimEnd('.')}; '{help}' tells more";
    }

    // The library names the type of the language that it could not make of a value.
    private static string? NotANumber(ParseResult result) =>
        result.Errors[0].SymbolResult is OptionResult { Tokens: [var token] } option && option.Option.ValueType.IsValueType && result.Errors[0].Message.Contains("System.", StringComparison.Ordinal)
            ? $"{option.Option.Name} is a whole number, and '{token.Value}' is none"
            : null;

    private static string Unknown(string token, ParseResult result)
    {
        var command = result.CommandResult.Command;
        if (token.StartsWith('-'))
        {
            var options = command.Options.Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);
            return $"unknown option '{token}'{NearestName.Hint(token, options)}";
        }

        return command.Subcommands.Count > 0
            ? $"unknown command '{token}'{NearestName.Hint(token, command.Subcommands.Select(subcommand => subcommand.Name))}"
            : $"'{command.Name}' takes no argument '{token}'";
    }
}
