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

    [Theory]
    [InlineData("{damage} is bad.", "A crack is bad.")]
    [InlineData("Sorry. {damage} is bad.", "Sorry. A crack is bad.")]
    [InlineData("I see {damage}.", "I see a crack.")]
    [InlineData("You have: {damage}", "You have: a crack")]
    public void A_value_that_begins_a_sentence_gets_a_capital_letter(string text, string filled) =>
        Assert.Equal(filled, ScriptSlots.FillProse(text, ImmutableDictionary<string, string>.Empty.Add("damage", "a crack")));

    [Fact]
    public void Names_are_found_in_order()
    {
        Assert.Equal(["name", "item"], ScriptSlots.Names("Hello {name}, the {item} {Not} {1} {open"));
    }
}
