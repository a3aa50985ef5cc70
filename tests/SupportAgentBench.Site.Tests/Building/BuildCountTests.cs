namespace SupportAgentBench.Site.Tests.Building;

public sealed class BuildCountTests
{
    [Theory]
    [InlineData("models", 24, "models")]
    [InlineData("models", 1, "model")]
    [InlineData("runs", 0, "runs")]
    [InlineData("files written", 1, "file written")]
    [InlineData("run files", 1, "run file")]
    public void What_is_counted_is_named_as_its_number_asks(string what, long number, string noun) => Assert.Equal(noun, new BuildCount(what, number).Noun);
}
