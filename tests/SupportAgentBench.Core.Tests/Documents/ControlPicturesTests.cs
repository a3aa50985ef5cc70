using SupportAgentBench.Core.Documents;

namespace SupportAgentBench.Core.Tests.Documents;

public class ControlPicturesTests
{
    [Theory]
    [InlineData("\0", "␀")]
    [InlineData("a\u0007\u001b[31mb", "a␇␛[31mb")]
    [InlineData("\u007f", "␡")]
    [InlineData("\u0080\u0085\u009f", "\ufffd\ufffd\ufffd")]
    public void A_control_character_is_drawn(string text, string drawn) => Assert.Equal(drawn, ControlPictures.Draw(text));

    [Theory]
    [InlineData("one\ntwo\r\nthree\tfour")]
    [InlineData("\u00a0Größe 🙂 \u202eleft")]
    [InlineData("")]
    public void Everything_else_stays(string text) => Assert.Same(text, ControlPictures.Draw(text));

    [Fact]
    public void Each_keeps_its_place() => Assert.Equal("\r␁\n␂\t␃", ControlPictures.Draw("\r\u0001\n\u0002\t\u0003"));
}
