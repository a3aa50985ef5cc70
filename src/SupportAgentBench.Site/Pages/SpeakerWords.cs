using SupportAgentBench.Core.Model;

namespace SupportAgentBench.Site.Pages;

/// <summary>Names who speaks in a transcript: of a simulated run nobody may think that a customer or a model said it.</summary>
public static class SpeakerWords
{
    /// <summary>"customer"; "scripted customer" in a simulated run.</summary>
    public static string Of(Role role, Provenance provenance) => (role, provenance) switch
    {
        (Role.Customer, Provenance.Simulated) => "scripted customer",
        (Role.Customer, _) => "customer",
        (Role.Agent, Provenance.Simulated) => "scripted agent",
        (Role.Agent, _) => "agent",
        (Role.System, _) => "system",
        _ => "tool",
    };

    /// <summary>A role as pages mark it for their style: <c>customer</c>, <c>agent</c>, <c>system</c> or <c>tool</c>.</summary>
    public static string Name(Role role) => role switch
    {
        Role.Customer => "customer",
        Role.Agent => "agent",
        Role.System => "system",
        _ => "tool",
    };
}
