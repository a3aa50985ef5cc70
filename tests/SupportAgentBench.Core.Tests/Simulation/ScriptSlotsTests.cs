using System.Collections.Immutable;
using SupportAgentBench.Core.Simulation;

namespace SupportAgentBench.Core.Tests.Simulation;

public class ScriptSlotsTests
{
    [Fact]
    public void Slots_are_filled_and_json_braces_are_left_alone()
    {
        var values = ImmutableDictionary<string, string>.Empty.Add("order", "1133");

        Assert.Equal("{\"order\":\"1133\",\"x\":{}}", ScriptSlots.Fill("{\"order\":\"{order}\",\"x\":{}}", values));
    }

    [Fact]
    public void Names_are_found_in_order()
    {
        Assert.Equal(["name", "item"], ScriptSlots.Names("Hello {name}, the {item} {Not} {1} {open"));
    }
}
