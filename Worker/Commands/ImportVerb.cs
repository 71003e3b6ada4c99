using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Import;
using SalesBot.Worker.Hosting;
using Spectre.Console;

namespace SalesBot.Worker.Commands;

/// <summary><c>import KIND FILE</c>: says what was done on the terminal's output, and what was not, one line each, on its errors.</summary>
internal static class ImportVerb
{
    /// <returns>0 when every row was taken; 1 when the file or a row was refused; 2 for an unknown kind.</returns>
    public static async Task<int> Run(
        IStore store,
        string kind,
        string file,
        ImportOptions options,
        TimeProvider clock,
        Language language,
        Terminal terminal,
        CancellationToken cancel)
    {
        var (output, errors) = (terminal.Output, terminal.Errors);
        var words = Words.Of("Files", language);
        if (FileKinds.Read(kind) is not { } known)
        {
            await errors.WriteLineAsync(words["UnknownKind", kind, string.Join(", ", FileKinds.All.Select(FileKinds.Name))]);
            return 2;
        }

        var importer = new Importer(store, clock);
        var asked = options with { Language = language, Source = options.Source ?? Path.GetFileName(file) };
        var result = await WithProgress(terminal, progress => importer.Run(known, file, asked, progress, cancel));
        await Tell(result, file, asked, output, errors);
        return result.IsClean ? 0 : 1;
    }

    private static async Task Tell(ImportResult result, string file, ImportOptions options, TextWriter output, TextWriter errors)
    {
        var words = Words.Of("Files", options.Language);
        if (result.Refused is { } refused)
        {
            await errors.WriteLineAsync(ImportWording.Refused(refused, file, options.Language));
            return;
        }

        await output.WriteLineAsync(ImportWording.Summary(result, options.DryRun, options.Language));
        if (result.Ignored.Count > 0)
        {
            await output.WriteLineAsync(words["Ignored", string.Join(", ", result.Ignored)]);
        }

        foreach (var (line, says) in result.Beside)
        {
            await output.WriteLineAsync(words["Beside", line, says]);
        }

        if (result.OtherSheets.Count > 0)
        {
            await output.WriteLineAsync(words["OtherSheets", string.Join(", ", result.OtherSheets)]);
        }

        if (options.DryRun)
        {
            foreach (var (fate, label) in result.First)
            {
                await output.WriteLineAsync(words[$"First.{fate}", label]);
            }
        }

        foreach (var problem in result.Problems)
        {
            await errors.WriteLineAsync(ImportWording.Problem(problem, file, options.Language));
        }

        foreach (var cell in result.LeftOut)
        {
            await errors.WriteLineAsync(words["LeftOut", ImportWording.Problem(cell, file, options.Language)]);
        }

        if (result.Rejected > 0)
        {
            await errors.WriteLineAsync(
                options is { Rejects: { } rejects, DryRun: false } ? words["Rejects.Kept", result.Rejected, rejects] : words["Rejects.Hint", result.Rejected]);
        }
    }

    /// <summary>A bar where somebody watches; nothing where the output goes to a file.</summary>
    private static async Task<ImportResult> WithProgress(Terminal terminal, Func<IProgress<ImportProgress>?, Task<ImportResult>> import)
    {
        if (terminal.Progress is { } show)
        {
            return await import(new Immediate(progress => show(progress.Rows, progress.Total)));
        }

        if (terminal.Output != Console.Out || Console.IsOutputRedirected)
        {
            return await import(null);
        }

        return await AnsiConsole.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("", maxValue: 1);
            return await import(new Immediate(progress =>
            {
                bar.MaxValue = progress.Total;
                bar.Value = progress.Rows;
            }));
        });
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it never reports after the end.</summary>
    private sealed class Immediate(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
