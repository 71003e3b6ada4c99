using Microsoft.Win32.SafeHandles;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>A file of LiteDB whose flush means the disk: left to itself the engine's commits stay in the system's memory.</summary>
/// <remarks>Opened for this program alone: the engine has no lock between programs.</remarks>
internal sealed class DurableFile : Stream
{
    private readonly SafeFileHandle handle;
    private readonly DurableFile? before;
    private int unflushed;

    /// <param name="before">What must be on the disk before anything is written here: the log, whose pages overwrite these.</param>
    public DurableFile(string path, DurableFile? before = null)
    {
        handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.RandomAccess);
        this.before = before;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => RandomAccess.GetLength(handle);

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && RandomAccess.Read(handle, buffer.AsSpan(offset + read, count - read), Position) is > 0 and var more)
        {
            read += more;
            Position += more;
        }

        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        before?.Flush();
        unflushed = 1;
        RandomAccess.Write(handle, buffer.AsSpan(offset, count), Position);
        Position += count;
    }

    public override void Flush()
    {
        if (Interlocked.Exchange(ref unflushed, 0) == 0) return;

        try
        {
            RandomAccess.FlushToDisk(handle);
        }
        catch
        {
            unflushed = 1;
            throw;
        }
    }

    public override void SetLength(long value) => RandomAccess.SetLength(handle, value);

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <summary>Copies it as it is to a file that appears under its name only when it is whole and on the disk.</summary>
    /// <remarks>Reads beside the engine, without its position; what is written meanwhile may be in it or not.</remarks>
    public void CopyTo(string target)
    {
        var partial = target + ".partial";
        using (var copy = File.OpenHandle(partial, FileMode.Create, FileAccess.Write))
        {
            var buffer = new byte[1 << 20];
            for (long at = 0; RandomAccess.Read(handle, buffer, at) is > 0 and var read; at += read)
                RandomAccess.Write(copy, buffer.AsSpan(0, read), at);
            RandomAccess.FlushToDisk(copy);
        }

        File.Move(partial, target, overwrite: true);
    }

    protected override void Dispose(bool disposing)
    {
        handle.Dispose();
        base.Dispose(disposing);
    }
}
