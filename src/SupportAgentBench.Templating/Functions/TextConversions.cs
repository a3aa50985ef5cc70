using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SupportAgentBench.Templating.Functions;

/// <summary>The functions of <c>string</c> that read numbers, hash and encode.</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Templates name things by hashes; they keep no secrets.")]
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "Templates name things by hashes; they keep no secrets.")]
internal static class TextConversions
{
    private static readonly Type Text = typeof(string);

    public static void AddTo(FunctionTable table) => table
        .Add("to_int", "text", a => int.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? (object)number : null)
        .Add("to_long", "text", a => long.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? (object)number : null)
        .Add("to_float", "text", a => float.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var number) ? (object)number : null)
        .Add("to_double", "text", a => double.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var number) ? (object)number : null)
        .Add("md5", "text", a => Hexadecimal(MD5.HashData(Bytes(a, 0))), Text)
        .Add("sha1", "text", a => Hexadecimal(SHA1.HashData(Bytes(a, 0))), Text)
        .Add("sha256", "text", a => Hexadecimal(SHA256.HashData(Bytes(a, 0))), Text)
        .Add("sha512", "text", a => Hexadecimal(SHA512.HashData(Bytes(a, 0))), Text)
        .Add("hmac_sha1", "text secret_key", a => Hexadecimal(HMACSHA1.HashData(Bytes(a, 1), Bytes(a, 0))), Text)
        .Add("hmac_sha256", "text secret_key", a => Hexadecimal(HMACSHA256.HashData(Bytes(a, 1), Bytes(a, 0))), Text)
        .Add("hmac_sha512", "text secret_key", a => Hexadecimal(HMACSHA512.HashData(Bytes(a, 1), Bytes(a, 0))), Text)
        .Add("base64_encode", "text", a => Convert.ToBase64String(Bytes(a, 0)), Text)
        .Add("base64_decode", "text", Decode, Text);

    private static byte[] Bytes(ScriptArguments arguments, int index) => Encoding.UTF8.GetBytes(arguments.Text(index));

    private static string Hexadecimal(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string Decode(ScriptArguments arguments)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(arguments.Text(0)));
        }
        catch (FormatException)
        {
            throw arguments.Error("The text is no Base64.", 0);
        }
    }
}
