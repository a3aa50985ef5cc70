using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace SupportAgentBench.Site.Tests.Architecture;

/// <summary>Walks the instructions of a method.</summary>
internal static class IntermediateLanguage
{
    private static readonly Dictionary<ushort, OpCode> OpCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(opCode => unchecked((ushort)opCode.Value));

    /// <summary>The metadata tokens of types, methods and fields that the instructions name.</summary>
    public static IEnumerable<int> TokensOf(byte[] code)
    {
        for (var position = 0; position < code.Length;)
        {
            ushort value = code[position++];
            if (value == 0xFE)
            {
                value = (ushort)((value << 8) | code[position++]);
            }

            var operand = OpCodes[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(position));
            }

            position += SizeOf(operand, code.AsSpan(position));
        }
    }

    private static int SizeOf(OperandType operand, ReadOnlySpan<byte> rest) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(rest)),
        _ => 4,
    };
}
