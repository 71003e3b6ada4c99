using SalesBot.Bot.Channels;
using SalesBot.Worker.Files.Export;
using SalesBot.Worker.Files.Kept;
using SalesBot.Worker.Files.Pictures;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Files;

internal static class FileServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds what makes files to go with messages.</summary>
        public IServiceCollection AddFiles() => services
            .AddSettings<VoiceOptions>(VoiceOptions.Section, VoiceOptions.Problems)
            .AddSingleton<KeptFolder>().AddSingleton<WorkFolder>().AddSingleton<KeptFiles>().AddSingleton<ExportFiles>()
            .AddSingleton<FileSignal>().AddSingleton<Transcriber>().AddSingleton<ImportsAtWork>().AddSingleton<FilePump>()
            .AddSingleton(all => new PictureMaker(all.GetRequiredService<ILogger<PictureMaker>>()))
            .AddSingleton<ReportFiles>().AddSingleton<CausePictures>().AddSingleton<IFileMaker, FileMaker>();

        /// <summary>Fetches sent files and imports sent tables while the host runs; without it the pump is drained by hand.</summary>
        public IServiceCollection AddFileLoop() => services.AddHostedService<FileService>();
    }
}
