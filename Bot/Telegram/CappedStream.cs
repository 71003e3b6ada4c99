namespace SalesBot.Bot.Telegram;

/// <summary>Takes so many bytes and no more: the library downloads a file to its end, however long the server makes it.</summary>
internal sealed class CappedStream(Stream into, long most) : Stream
{
    private long taken;

    public bool IsFull { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => taken;

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Length);
        await into.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Take(count);
        into.Write(buffer, offset, count);
    }

    public override void Flush() => into.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Take(int count)
    {
        taken += count;
        if (taken <= most) return;

        IsFull = true;
        throw new IOException("More than was to be taken.");
    }
}
