using SupportAgentBench.Site.Hygiene;

namespace SupportAgentBench.Site.Tests.Hygiene;

/// <summary>What the scan takes for secrets and personal data. Marks and bodies of keys stand apart, so that no scanner takes this file for a leak.</summary>
public sealed class PublishScanTests
{
    private const string Body = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";

    [Theory]
    [InlineData("sk-", "proj-" + Body, "a key of OpenAI")]
    [InlineData("sk-", Body, "a key of OpenAI")]
    [InlineData("sk-ant-", "api03-" + Body, "a key of Anthropic")]
    [InlineData("ghp_", Body, "a token of GitHub")]
    [InlineData("github_pat_", "11ABCDEFG0" + Body, "a token of GitHub")]
    [InlineData("AKIA", "IOSFODNN7QWERTYU", "a key of AWS")]
    [InlineData("AIza", "SyA1234567890abcdefghijklmnopqrstuv", "a key of Google")]
    [InlineData("xoxb-", "123456789012-abcdefGHIJKL", "a token of Slack")]
    [InlineData("sk_live_", "4eC39HqLyjWDarjtT1zdp7dc", "a key of Stripe")]
    [InlineData("eyJ", "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P", "a JSON web token")]
    [InlineData("Bearer ", Body, "a bearer token")]
    [InlineData("bearer ", Body, "a bearer token")]
    public void A_key_is_found_wherever_it_stands(string mark, string body, string kind)
    {
        var key = mark + body;

        Assert.Equal([new SensitiveText(kind, 0, key.Length)], PublishScan.Find(key));
        Assert.Equal([new SensitiveText(kind, 8, key.Length)], PublishScan.Find($"use it: {key}, please"));
        Assert.Equal([new SensitiveText(kind, 8, key.Length)], PublishScan.Find($"{{\"key\":\"{key}\"}}"));
    }

    [Theory]
    [InlineData("aws_secret_access_key = ")]
    [InlineData("AWS_SECRET_ACCESS_KEY=")]
    [InlineData("\"SecretAccessKey\": \"")]
    public void A_secret_key_of_AWS_is_known_by_its_name(string name) =>
        Assert.Equal("a secret key of AWS", Assert.Single(PublishScan.Find(name + "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzzzKEY12")).Kind);

    [Theory]
    [InlineData("RSA ")]
    [InlineData("EC ")]
    [InlineData("OPENSSH ")]
    [InlineData("")]
    public void A_private_key_is_found_by_its_first_line(string kind) =>
        Assert.Equal("a private key", Assert.Single(PublishScan.Find($"-----BEGIN {kind}PRIVATE KEY-----\nMIIE")).Kind);

    [Theory]
    [InlineData("Write to jane.doe@northline.com.", "jane.doe@northline.com")]
    [InlineData("<jane+orders@mail.northline.co.uk>", "jane+orders@mail.northline.co.uk")]
    [InlineData("mailto:j@northline.com", "j@northline.com")]
    [InlineData("{\"email\":\"JANE@NORTHLINE.COM\"}", "JANE@NORTHLINE.COM")]
    [InlineData("jürgen@müller.de", "jürgen@müller.de")]
    [InlineData("jane@notexample.com", "jane@notexample.com")]
    [InlineData("jane@example.com.northline.com", "jane@example.com.northline.com")]
    public void An_address_that_may_be_somebody_s_is_found_whole(string text, string address)
    {
        var found = Assert.Single(PublishScan.Find(text));

        Assert.Equal(("an e-mail address", address), (found.Kind, text.Substring(found.Start, found.Length)));
    }

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4111-1111-1111-1111")]
    [InlineData("5555555555554444")]
    [InlineData("2223003122003222")]
    [InlineData("3782 822463 10005")]
    [InlineData("378282246310005")]
    [InlineData("6011111111111117")]
    [InlineData("3056 930902 5904")]
    [InlineData("3530111333300000")]
    [InlineData("6200000000000005")]
    public void A_card_of_any_issuer_is_found_as_it_is_written(string number)
    {
        Assert.Equal([new SensitiveText("the number of a payment card", 0, number.Length)], PublishScan.Find(number));
        Assert.Equal([new SensitiveText("the number of a payment card", 15, number.Length)], PublishScan.Find($"order 1140-22, {number}, 12/27"));
        Assert.Equal([new SensitiveText("the number of a payment card", 1, number.Length)], PublishScan.Find($"\"{number}\""));
    }

    [Fact]
    public void A_card_is_found_between_other_numbers() =>
        Assert.Equal([new SensitiveText("the number of a payment card", 11, 19)], PublishScan.Find("Order 1140 4111 1111 1111 1111 12 27"));

    [Theory]
    [InlineData("Order #1133 of 2026-06-29, $1,234.56, 3 items at 24.95")]
    [InlineData("Your order number is 4111111111111112")]
    [InlineData("1234 5678 9012 3456")]
    [InlineData("tracking 1Z999AA10123456784 by UPS")]
    [InlineData("9400 1118 9922 3397 5555 55")]
    [InlineData("420947019400111899223397555555")]
    [InlineData("7d1b6c0e-52f4-4a8e-9c3b-0f6f2a914e57")]
    [InlineData("41111111-1111-4111-8111-111111111111")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad0154111111111111111b2b0b822cd15d6c15b0f00a08")]
    [InlineData("0.4111111111111111")]
    [InlineData("+49 30 901820, ext. 12")]
    [InlineData("task-management-is-what-we-do-here-2026")]
    [InlineData("risk-averse and desk-bound")]
    [InlineData("sk-learn is a library; so is sk-video")]
    [InlineData("sk-abcdefghijklmnopqrstuvwxyz")]
    [InlineData("the bearer of this voucher, Bearer or not, is entitled to a refund of 50")]
    [InlineData("AKIA, a place")]
    [InlineData("eyJ is how a token begins")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiIxMjM0NTY3ODkwIn0")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("jane@example.com, jane@shop.example.org, jane@northline.example, a@b.test, c@d.invalid, e@f.localhost")]
    [InlineData("2 pieces @ 24.95 or 3@19.99, follow @northline")]
    [InlineData("logo@2x.png")]
    [InlineData("user@host")]
    [InlineData("@northline.com")]
    [InlineData("")]
    public void Innocent_texts_pass(string text) => Assert.Empty(PublishScan.Find(text));

    [Fact]
    public void Findings_come_in_the_order_of_the_text_and_do_not_overlap()
    {
        var text = $"4111111111111111 jane@northline.com Authorization: Bearer eyJ{Body}.{Body}.{Body}";

        Assert.Equal(
            ["the number of a payment card", "an e-mail address", "a bearer token"],
            PublishScan.Find(text).Select(found => found.Kind));
    }

    [Fact]
    public void A_message_never_repeats_what_it_warns_of()
    {
        const string text = "4111111111111111";

        Assert.Equal("4111… of 16 characters", PublishScan.Find(text)[0].Masked(text));
        Assert.Equal("a@b… of 7 characters", new SensitiveText("an e-mail address", 0, 7).Masked("a@bc.de"));
    }

    [Fact]
    public void Half_a_surrogate_pair_and_megabytes_of_marks_are_no_trouble()
    {
        Assert.Empty(PublishScan.Find("\uD800@\uDC00.de"));
        Assert.Empty(PublishScan.Find(string.Concat(Enumerable.Repeat("@sk-1 1-1 ", 200_000))));
    }
}
