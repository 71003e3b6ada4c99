using System.Text;

namespace SalesBot.Worker.Files.Tables;

/// <summary>Tells UTF-8 from GB18030 by reading the whole file: valid UTF-8 is UTF-8, else valid GB18030 is GB18030, else it is neither.</summary>
internal static class FileEncoding
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <exception cref="UnreadableTableException">Neither, or bytes that no text has.</exception>
    public static Encoding Detect(string path) =>
        Reads(path, Utf8) ? Utf8
        : Reads(path, Gb18030) ? Gb18030
        : throw new UnreadableTableException(FileTrouble.WrongEncoding);

    private static bool Reads(string path, Encoding encoding)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        var decoder = encoding.GetDecoder();
        var bytes = new byte[1 << 16];
        var text = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            do
            {
                read = file.Read(bytes);
                var length = decoder.GetChars(bytes.AsSpan(0, read), text, flush: read == 0);
                if (text.AsSpan(0, length).Contains('\0'))
                {
                    throw new UnreadableTableException(FileTrouble.NotATable);
                }
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
