namespace SalesBot.Worker.Files.Tables;

/// <summary>
/// A part of a workbook on its way to the XML reader, which holds one tag or one piece of text whole: either ends within a few
/// megabytes, or the part is refused.
/// </summary>
internal sealed class PartStream(Stream part) : Stream
{
    /// <summary>Excel's longest cell has 32,767 letters.</summary>
    private const int LongestRun = 4 << 20;

    private int run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="UnreadableTableException">A tag or a text without end.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        var rest = (ReadOnlySpan<byte>)buffer[..read];
        for (var end = rest.IndexOfAny((byte)'<', (byte)'>'); end >= 0; end = rest.IndexOfAny((byte)'<', (byte)'>'))
        {
            Check(end);
            run = 0;
            rest = rest[(end + 1)..];
        }

        Check(rest.Length);
        run += rest.Length;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }

    private void Check(int more)
    {
        if (run + more > LongestRun) throw new UnreadableTableException(FileTrouble.ZipBomb);
    }
}
