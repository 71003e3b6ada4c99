using SalesBot.Worker.Tests.Journeys;

namespace SalesBot.Worker.Tests.Scripts;

/// <summary>
/// Plays every NAME.LANGUAGE.txt of this folder on the sample company, from 8 o'clock on 11 March 2026, and compares what goes out with
/// NAME.LANGUAGE.jsonl line by line. `SALESBOT_SCRIPTS=record` writes the second anew: read it before it is kept.
/// </summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Scripts() =>
        [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_Played_SaysWhatItSaidBefore(string name)
    {
        await using var journey = await Journey.Of(name.Split('.')[1]);

        var said = await journey.Lines(await File.ReadAllLinesAsync(Path.Combine(Folder(), name + ".txt"), TestContext.Current.CancellationToken));

        var kept = Path.Combine(Folder(), name + ".jsonl");
        if (Environment.GetEnvironmentVariable("SALESBOT_SCRIPTS") == "record")
        {
            await File.WriteAllLinesAsync(kept, said, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllLinesAsync(kept, TestContext.Current.CancellationToken), said);
    }

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SalesBot.sln")))
            {
                return Path.Combine(at.FullName, "tests", "Worker.Tests", "Scripts");
            }
        }

        throw new DirectoryNotFoundException("SalesBot.sln is in no folder above the tests.");
    }
}
