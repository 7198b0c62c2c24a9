using System.Text;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes encodings by code page, byte order mark, and handling of characters and bytes that they cannot encode or decode.</summary>
internal sealed class EncodingDescription : Description<Encoding>
{
    private enum Fallback : byte
    {
        /// <summary>Default of the encoding, such as the nearest letter of a code page.</summary>
        Own = 0,
        Exception = 1,
        Replacement = 2,
        Other = 3,
    }

    public override void Write(BinaryWriter writer, Encoding value)
    {
        writer.Write(value.CodePage);
        writer.Write(value.GetPreamble().Length > 0);
        writer.Write(value.IsReadOnly);
        var basis = Make(value.CodePage, value.GetPreamble().Length > 0);
        var encoder = Of(value.EncoderFallback, basis.EncoderFallback);
        writer.Write((byte)encoder.Kind);
        writer.Write(encoder.Text);
        var decoder = Of(value.DecoderFallback, basis.DecoderFallback);
        writer.Write((byte)decoder.Kind);
        writer.Write(decoder.Text);
    }

    public override Encoding Read(BinaryReader reader)
    {
        var encoding = Make(reader.ReadInt32(), reader.ReadBoolean());
        var isReadOnly = reader.ReadBoolean();
        var (encoder, encoderText) = ((Fallback)reader.ReadByte(), reader.ReadString());
        var (decoder, decoderText) = ((Fallback)reader.ReadByte(), reader.ReadString());
        if (isReadOnly && encoder == Fallback.Own && decoder == Fallback.Own)
        {
            return Shared(encoding);
        }

        if (isReadOnly && encoder == Fallback.Exception && Strict(encoding) is { } strict)
        {
            return strict;
        }

        encoding = (Encoding)encoding.Clone();
        encoding.EncoderFallback = encoder switch
        {
            Fallback.Exception => EncoderFallback.ExceptionFallback,
            Fallback.Replacement => new EncoderReplacementFallback(encoderText),
            _ => encoding.EncoderFallback,
        };
        encoding.DecoderFallback = decoder switch
        {
            Fallback.Exception => DecoderFallback.ExceptionFallback,
            Fallback.Replacement => new DecoderReplacementFallback(decoderText),
            _ => encoding.DecoderFallback,
        };
        return encoding;
    }

    protected override string? WhyNot(Encoding value)
    {
        Encoding basis;
        try
        {
            basis = Make(value.CodePage, value.GetPreamble().Length > 0);
        }
        catch (Exception e) when (e is ClosureException or ArgumentException or NotSupportedException)
        {
            return $"no other process can make it by its code page, {value.CodePage}. Make it inside the function";
        }

        return basis.GetType() != value.GetType()
            && basis.GetType().BaseType != value.GetType()
            && value.GetType().BaseType != basis.GetType()
                ? $"it is not what code page {value.CodePage} stands for. Make it inside the function"
            : Of(value.EncoderFallback, basis.EncoderFallback).Kind == Fallback.Other
            || Of(value.DecoderFallback, basis.DecoderFallback).Kind == Fallback.Other
                ? "it replaces what it cannot encode or decode by a class of its own. Make it inside the function"
            : null;
    }

    private static (Fallback Kind, string Text) Of(EncoderFallback fallback, EncoderFallback own) =>
        fallback.Equals(own) || fallback.GetType() == own.GetType() && fallback is not EncoderReplacementFallback ? (Fallback.Own, "")
        : fallback is EncoderExceptionFallback ? (Fallback.Exception, "")
        : fallback is EncoderReplacementFallback replacement ? (Fallback.Replacement, replacement.DefaultString)
        : (Fallback.Other, "");

    private static (Fallback Kind, string Text) Of(DecoderFallback fallback, DecoderFallback own) =>
        fallback.Equals(own) || fallback.GetType() == own.GetType() && fallback is not DecoderReplacementFallback ? (Fallback.Own, "")
        : fallback is DecoderExceptionFallback ? (Fallback.Exception, "")
        : fallback is DecoderReplacementFallback replacement ? (Fallback.Replacement, replacement.DefaultString)
        : (Fallback.Other, "");

    private static Encoding Make(int codePage, bool marksOrder) =>
        codePage switch
        {
            65001 => new UTF8Encoding(marksOrder),
            1200 => new UnicodeEncoding(bigEndian: false, marksOrder),
            1201 => new UnicodeEncoding(bigEndian: true, marksOrder),
            12000 => new UTF32Encoding(bigEndian: false, marksOrder),
            12001 => new UTF32Encoding(bigEndian: true, marksOrder),
            20127 => Encoding.ASCII,
            28591 => Encoding.Latin1,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage)
                ?? throw new ClosureException(
                    $"The function refers to the encoding of code page {codePage}, which this .NET does not know."
                ),
        };

    /// <summary>Returns the encoding as its constructor creates it for exceptions on invalid bytes, or null if it has no such constructor.</summary>
    private static Encoding? Strict(Encoding encoding)
    {
        var marksOrder = encoding.GetPreamble().Length > 0;
        return encoding.CodePage switch
        {
            65001 => new UTF8Encoding(marksOrder, throwOnInvalidBytes: true),
            1200 or 1201 => new UnicodeEncoding(encoding.CodePage == 1201, marksOrder, throwOnInvalidBytes: true),
            12000 or 12001 => new UTF32Encoding(encoding.CodePage == 12001, marksOrder, throwOnInvalidCharacters: true),
            _ => null,
        };
    }

    /// <summary>Returns this process's shared object for an encoding, if there is one.</summary>
    private static Encoding Shared(Encoding encoding) =>
        new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 }.FirstOrDefault(e => e.Equals(encoding))
        ?? encoding;
}
