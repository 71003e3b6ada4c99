using Microsoft.Win32.SafeHandles;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>A file whose flush means the disk: left to itself LiteDB's commits stay in the system's memory.</summary>
/// <remarks>Opened for this program alone: the engine has no lock between programs. Only <see cref="Shut"/> closes it: the engine would whenever it fails.</remarks>
internal class DurableFile(string path) : Stream
{
    private readonly SafeFileHandle handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.RandomAccess);
    private long length = new FileInfo(path).Length;
    private int unflushed;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    /// <summary>What was cut off does not count, even while it is still there.</summary>
    public override long Length => length;

    public override long Position { get; set; }

    /// <summary>Whether it may change. LiteDB marks a file that failed a check, and the file is as it is meant to be.</summary>
    public bool IsSealed { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = ReadAt(buffer.AsSpan(offset, count), Position);
        Position += read;
        return read;
    }

    public int ReadAt(Span<byte> buffer, long at)
    {
        var read = 0;
        while (read < buffer.Length && RandomAccess.Read(handle, buffer[read..], at + read) is > 0 and var more) read += more;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        WriteAt(buffer.AsSpan(offset, count), Position);
        Position += count;
    }

    public void WriteAt(ReadOnlySpan<byte> bytes, long at)
    {
        if (IsSealed) throw new InvalidOperationException($"{path} is not to be written now.");

        unflushed = 1;
        Put(bytes, at);
        length = Math.Max(length, at + bytes.Length);
    }

    public override void Flush()
    {
        if (Interlocked.Exchange(ref unflushed, 0) == 0) return;

        try
        {
            Sync();
        }
        catch
        {
            unflushed = 1;
            throw;
        }
    }

    /// <summary>What is cut off stays on the disk until <see cref="Trim"/>: it may be needed until something else is there.</summary>
    public override void SetLength(long value) => length = value;

    /// <summary>Gives back what was cut off.</summary>
    public void Trim()
    {
        unflushed = 1;
        Cut(length);
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <summary>Copies it as it is to a file that appears under its name only when it is whole and on the disk.</summary>
    public void CopyTo(string target)
    {
        var partial = target + ".partial";
        using (var copy = File.OpenHandle(partial, FileMode.Create, FileAccess.Write))
        {
            var buffer = new byte[1 << 20];
            for (long at = 0; at < length && RandomAccess.Read(handle, buffer, at) is > 0 and var read; at += read)
            {
                RandomAccess.Write(copy, buffer.AsSpan(0, (int)Math.Min(read, length - at)), at);
            }

            RandomAccess.FlushToDisk(copy);
        }

        File.Move(partial, target, overwrite: true);
    }

    /// <summary>Not by the engine: see the remarks.</summary>
    public override void Close()
    {
    }

    public void Shut() => handle.Dispose();

    protected virtual void Put(ReadOnlySpan<byte> bytes, long at) => RandomAccess.Write(handle, bytes, at);

    protected virtual void Cut(long to) => RandomAccess.SetLength(handle, to);

    protected virtual void Sync() => RandomAccess.FlushToDisk(handle);
}
