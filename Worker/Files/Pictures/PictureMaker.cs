using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Reports.Charts;

namespace SalesBot.Worker.Files.Pictures;

/// <summary>
/// Turns drawings into PNG with <c>rsvg-convert</c> (Debian: librsvg2-bin) as a child process. Where it or a Chinese font is missing
/// there are no pictures; the log says once what to install. A missing font raises no error by itself, so it is looked for.
/// </summary>
internal sealed partial class PictureMaker(ILogger<PictureMaker>? logger = null, string renderer = "rsvg-convert", string fontList = "fc-list") : IPictures, IDisposable
{
    /// <summary>A picture takes about a tenth of a second; one that takes this long never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ILogger log = logger ?? NullLogger<PictureMaker>.Instance;

    /// <summary>Rendering is a whole core's work: two at a time leave the chat responsive.</summary>
    private readonly SemaphoreSlim places = new(2);

    private readonly SemaphoreSlim looking = new(1);

    private bool? able;

    /// <summary>Waits for the one look-up, about a tenth of a second, where a message is being put together.</summary>
    public bool Able => able ?? Task.Run(() => CanDraw(CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>Whether pictures can be drawn here; looked up once.</summary>
    public async Task<bool> CanDraw(CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            return able ??= await Look(cancel);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <param name="scale">Of the drawing's own size in pixels; 2 for print.</param>
    /// <returns>PNG; null where pictures cannot be drawn.</returns>
    public async Task<byte[]?> Draw(Svg drawing, CancellationToken cancel, int scale = 1)
    {
        if (!await CanDraw(cancel))
        {
            return null;
        }

        await places.WaitAsync(cancel);
        try
        {
            var (code, png, trouble) = await Run(renderer, ["--format=png", $"--zoom={scale}"], Encoding.UTF8.GetBytes(drawing.ToString()), cancel);
            if (code != 0 || png.Length == 0)
            {
                PictureFailed(log, code, trouble);
                return null;
            }

            return png;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        places.Dispose();
        looking.Dispose();
    }

    private async Task<bool> Look(CancellationToken cancel)
    {
        var (version, _, _) = await Run(renderer, ["--version"], [], cancel);
        if (version != 0)
        {
            NoRenderer(log);
            return false;
        }

        // Without fontconfig's tool nobody can tell; the renderer uses fontconfig itself, so it is nearly always there.
        var (code, fonts, _) = await Run(fontList, [":lang=zh", "family"], [], cancel);
        if (code == 0 && fonts.Length == 0)
        {
            NoFont(log);
            return false;
        }

        return true;
    }

    /// <returns>Code −1 when it could not be started or had to be stopped.</returns>
    private static async Task<(int Code, byte[] Output, string Trouble)> Run(string program, string[] arguments, byte[] input, CancellationToken cancel)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            return (-1, [], missing.Message);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            var complaining = process.StandardError.ReadToEndAsync(patience.Token);
            await Feed(process, input, patience.Token);
            await reading;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output.ToArray(), (await complaining).Trim());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (-1, [], $"no end after {Patience.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task Feed(Process process, byte[] input, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code and its own words say why.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No pictures: rsvg-convert is not installed (Debian and Ubuntu: apt install librsvg2-bin). Reports show text bars instead.")]
    private static partial void NoRenderer(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No pictures: there is no Chinese font (Debian and Ubuntu: apt install fonts-noto-cjk). Reports show text bars instead.")]
    private static partial void NoFont(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A picture could not be drawn: rsvg-convert ended with {Code}: {Trouble}")]
    private static partial void PictureFailed(ILogger log, int code, string trouble);
}
