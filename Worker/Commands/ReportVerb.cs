using System.CommandLine;
using System.Text;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Json;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Hosting;

namespace SalesBot.Worker.Commands;

/// <summary><c>report month|quarter|year|customers [PERIOD] [--scope S] [--format F] [--out FILE]</c>.</summary>
internal static class ReportVerb
{
    private static readonly string[] Formats = ["text", "json", "docx", "xlsx", "png"];

    public static Command Command(LaunchOptions launchOptions)
    {
        var kind = new Argument<string>("KIND") { Description = "month, quarter, year or customers." };
        var period = new Argument<string?>("PERIOD") { Description = "2026-03, 2026-Q1 or 2026; the latest when left out.", Arity = ArgumentArity.ZeroOrOne };
        var scope = new Option<string?>("--scope") { Description = "all, rep:NAME, team:NAME, region:NAME or product:NAME.", HelpName = "S" };
        var format = new Option<string>("--format") { Description = "text, json, docx, xlsx or png.", DefaultValueFactory = _ => "text" };
        var file = new Option<string?>("--out") { Description = "Where the report goes; text and json go to the terminal when left out.", HelpName = "FILE" };
        var verb = new Command("report", "Prints or writes the figures of a period.") { kind, period, scope, format, file };
        verb.SetAction(async (parsed, cancel) =>
        {
            var launch = launchOptions.Read(parsed);
            await using var host = CompanyHost.OpenExisting(launch, "report on");
            var asked = new Asked(parsed.GetValue(kind)!, parsed.GetValue(period), parsed.GetValue(scope), parsed.GetValue(format)!, parsed.GetValue(file));
            var code = await Run(host.Store, host.Get<Reporter>(), host.Get<ReportFiles>(), asked, host.Now, host.Language, launch.Terminal, cancel);
            return asked.Out is null && asked.Format is "text" or "json" ? code : await AuditNote.Keep(host.Store, "export:report", code, host.Now, cancel);
        });
        return verb;
    }

    /// <param name="now">In the team's zone.</param>
    /// <returns>0; 1 for a name that nobody bears or a file that cannot be made; 2 for a wrong command line.</returns>
    public static async Task<int> Run(
        IStore store, Reporter reporter, ReportFiles files, Asked asked, DateTimeOffset now, Language language, Terminal terminal, CancellationToken cancel)
    {
        var (output, errors) = (terminal.Output, terminal.Errors);
        var words = Words.Of("Reports", language);
        var today = DateOnly.FromDateTime(now.DateTime);
        var format = asked.Format.ToLowerInvariant();
        if (Read(asked, today, words, out var wrong) is not { } request || !Formats.Contains(format))
        {
            await errors.WriteLineAsync(wrong ?? words["Verb.Format", asked.Format]);
            return ExitCode.WrongCommandLine;
        }

        if (await store.Read(session => ReportScopes.Unknown(session, request.Scope, language), cancel) is { } unknown)
        {
            await errors.WriteLineAsync(unknown);
            return ExitCode.DataSaysNo;
        }

        byte[] made;
        try
        {
            made = await Make(format);
        }
        catch (PictureException error)
        {
            await errors.WriteLineAsync(words["Verb.NoPicture", error.Message]);
            return ExitCode.DataSaysNo;
        }

        if (asked.Out is null && format is "text" or "json")
        {
            await output.WriteAsync(Encoding.UTF8.GetString(made));
            return ExitCode.Done;
        }

        return await Keep(made, Path.GetFullPath(terminal.PathOf(asked.Out ?? $"{request.FileName}.{format}")), words, output, errors, cancel);

        async Task<byte[]> Make(string form) => form switch
        {
            "json" => Encoding.UTF8.GetBytes(await store.Read(session => ReportJson.Of(session, reporter, request, today), cancel) + Environment.NewLine),
            "text" => Encoding.UTF8.GetBytes(Text(await store.Read(session => reporter.InFull(session, request, today, language), cancel), language)),
            _ => (await files.Make(new ReportFile(request, form, language.Tag), cancel))!,
        };
    }

    /// <summary>The chat's message and everything behind its buttons.</summary>
    private static string Text(Report report, Language language)
    {
        var parts = report.IsEmpty
            ? [ReportText.Headline(report, language)]
            : report.Outlook is not null ? [ReportText.Headline(report, language), Section(ReportSection.Customers), Section(ReportSection.Top)]
            : new[] { ReportText.Headline(report, language), TextBars.Of(report, language) }
                .Concat(Enum.GetValues<ReportSection>().Where(section => section != ReportSection.Top).Select(Section));
        return string.Join("\n\n", parts.Where(part => part.Length > 0).Select(Html.ToPlain)).ReplaceLineEndings() + Environment.NewLine;

        string Section(ReportSection section) => ReportSections.Of(section, report, language);
    }

    private static ReportRequest? Read(Asked asked, DateOnly today, Words words, out string? wrong)
    {
        wrong = null;
        if (ReportRequest.ReadKind(asked.Kind) is not { } kind)
        {
            wrong = words["Verb.Kind", asked.Kind];
            return null;
        }

        var period = asked.Period is null ? ReportRequest.Latest(kind, today) : Period.Parse(asked.Period);
        if (period is null || (kind != ReportKind.Customers && period.Kind != ReportRequest.PeriodOf(kind)))
        {
            wrong = words["Verb.Period", asked.Period, words[$"Verb.Period.{kind}"]];
            return null;
        }

        if (Scope.Parse(asked.Scope ?? "all") is not { } scope)
        {
            wrong = words["Verb.Scope", asked.Scope];
            return null;
        }

        return new ReportRequest(kind, period, scope);
    }

    private static async Task<int> Keep(byte[] made, string path, Words words, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                System.IO.Directory.CreateDirectory(folder);
            }

            await File.WriteAllBytesAsync(path, made, cancel);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(words["Verb.NotWritten", path, refused.Message]);
            return ExitCode.DataSaysNo;
        }

        await output.WriteLineAsync(path);
        return ExitCode.Done;
    }
}

/// <summary>The words of the command line, unread.</summary>
/// <param name="Out">Null: to the terminal, or beside the caller for a file's format.</param>
internal sealed record Asked(string Kind, string? Period = null, string? Scope = null, string Format = "text", string? Out = null);
