using SalesBot.Worker.Storage.LiteDb;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

/// <summary>A disk that can be full, fail or lose its power: it knows what was written since the last flush of each file.</summary>
internal sealed class Disk
{
    /// <summary>What a disk writes whole or not at all.</summary>
    private const int Sector = 512;

    private readonly List<(string Path, Doing What, long At, byte[] Bytes)> done = [];

    private enum Doing
    {
        Write,
        Cut,
        Flush,
    }

    /// <summary>How many things were done so far; cuts fall between them.</summary>
    public int Count
    {
        get
        {
            lock (done) return done.Count;
        }
    }

    /// <summary>Asked before each write of a file; what it gives is thrown.</summary>
    public Func<string, long, Exception?> Refuses { get; set; } = (_, _) => null;

    /// <summary>Asked before each read.</summary>
    public Func<string, Exception?> Garbles { get; set; } = _ => null;

    /// <summary>As Linux says it.</summary>
    public static Exception Full => new IOException("No space left on device", 28);

    public DurableFile Open(string path) => new Recorded(path, this);

    /// <summary>Lays out the files as a power cut may leave them: all that was flushed, and of the rest any sectors.</summary>
    public void Cut(int after, Random chance, Func<string, string> target)
    {
        List<(string Path, Doing What, long At, byte[] Bytes)> until;
        lock (done) until = done[..after];
        foreach (var file in until.GroupBy(step => step.Path))
        {
            var steps = file.ToList();
            var flushed = steps.FindLastIndex(step => step.What == Doing.Flush);
            using var left = File.Create(target(file.Key));
            for (var at = 0; at < steps.Count; at++) Apply(left, steps[at], at <= flushed ? null : chance);
        }
    }

    private static void Apply(FileStream file, (string Path, Doing What, long At, byte[] Bytes) step, Random? chance)
    {
        switch (step.What)
        {
            case Doing.Cut when chance is null || chance.Next(2) == 0:
                file.SetLength(step.At);
                break;
            case Doing.Write:
                var torn = chance?.Next(3);
                for (var at = 0; at < step.Bytes.Length; at += Sector)
                {
                    if (torn == 0 || (torn == 1 && chance!.Next(2) == 0)) continue;

                    file.Position = step.At + at;
                    file.Write(step.Bytes.AsSpan(at, Math.Min(Sector, step.Bytes.Length - at)));
                }

                break;
        }
    }

    private void Did(string path, Doing what, long at, byte[] bytes)
    {
        lock (done) done.Add((path, what, at, bytes));
    }

    private sealed class Recorded(string name, Disk disk) : DurableFile(name)
    {
        private readonly string path = name;

        public override int Read(byte[] buffer, int offset, int count) => disk.Garbles(path) is { } trouble ? throw trouble : base.Read(buffer, offset, count);

        protected override void Put(ReadOnlySpan<byte> bytes, long at)
        {
            if (disk.Refuses(path, at + bytes.Length) is { } trouble) throw trouble;

            base.Put(bytes, at);
            disk.Did(path, Doing.Write, at, bytes.ToArray());
        }

        protected override void Cut(long to)
        {
            base.Cut(to);
            disk.Did(path, Doing.Cut, to, []);
        }

        protected override void Sync()
        {
            base.Sync();
            disk.Did(path, Doing.Flush, 0, []);
        }
    }
}
