using SalesBot.Bot.Ports;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Files;

internal static class FileServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds what makes files to go with messages.</summary>
        public IServiceCollection AddFiles() => services
            .AddSingleton(all => new PictureMaker(all.GetRequiredService<ILogger<PictureMaker>>()))
            .AddSingleton<IPictures>(all => all.GetRequiredService<PictureMaker>())
            .AddSingleton<ReportFiles>().AddSingleton<IFileMaker>(all => all.GetRequiredService<ReportFiles>());
    }
}
