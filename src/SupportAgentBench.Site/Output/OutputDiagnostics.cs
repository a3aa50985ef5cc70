using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Output;

/// <summary>What can go wrong between a finished page and the site folder.</summary>
public static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor NotOurs = new(
        "SAB6001",
        Severity.Error,
        "Foreign output folder",
        "The output folder holds {0}, which this program did not write; nothing was touched: choose an empty or new folder with --output, or empty this one");

    public static readonly DiagnosticDescriptor NotAFolder = new(
        "SAB6002",
        Severity.Error,
        "Output is a file",
        "A file stands where the site should go; choose another folder with --output, or remove the file");

    public static readonly DiagnosticDescriptor AmongInputs = new(
        "SAB6003",
        Severity.Error,
        "Output among the inputs",
        "The output folder lies in {0}/, which is read as input; choose a folder outside of data/ and templates/");

    public static readonly DiagnosticDescriptor HoldsWorkspace = new(
        "SAB6004",
        Severity.Error,
        "Output holds the workspace",
        "The output folder is the workspace or a folder above it; choose a folder of its own, such as 'site'");

    public static readonly DiagnosticDescriptor Busy = new(
        "SAB6005",
        Severity.Error,
        "Output is being written",
        "Another build is writing this site; wait for it to end, or build with another --output");

    public static readonly DiagnosticDescriptor NotWritten = new(
        "SAB6006",
        Severity.Error,
        "Output cannot be written",
        "The site cannot be written and stays as it was: {0}");

    public static readonly DiagnosticDescriptor AddressTaken = new(
        "SAB6007",
        Severity.Error,
        "Two pages at one address",
        "Two pages or files are to be written to the address '{0}'; give one of them another id or name");

    public static readonly DiagnosticDescriptor AddressDiffersByCase = new(
        "SAB6008",
        Severity.Error,
        "Addresses differ by case only",
        "The addresses '{0}' and '{1}' differ by upper and lower case only, which many servers and disks cannot tell apart; give one of them another name");

    public static readonly DiagnosticDescriptor AddressIsFileAndFolder = new(
        "SAB6009",
        Severity.Error,
        "Address is a file and a folder",
        "'{0}' is to be a file and a folder of the site at once; give one of them another name");

    public static readonly DiagnosticDescriptor AddressNotAllowed = new(
        "SAB6010",
        Severity.Error,
        "Address not allowed",
        "'{0}' cannot be an address of the site: {1}");

    public static readonly DiagnosticDescriptor Restored = new(
        "SAB6011",
        Severity.Info,
        "Interrupted build mended",
        "An earlier build was stopped while it put the site in place; {0}");

    public static readonly DiagnosticDescriptor HalfInPlace = new(
        "SAB6012",
        Severity.Error,
        "Site half in place",
        "This folder cannot be exchanged as a whole, and putting its files in place one by one stopped: {0}; the next build puts the rest in place");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotOurs, NotAFolder, AmongInputs, HoldsWorkspace, Busy, NotWritten,
        AddressTaken, AddressDiffersByCase, AddressIsFileAndFolder, AddressNotAllowed, Restored, HalfInPlace,
    ];
}
