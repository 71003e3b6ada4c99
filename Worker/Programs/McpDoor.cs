using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Programs;

/// <summary>Programs that speak the Model Context Protocol: at /mcp with a key of their person's, and on standard input and output for whoever has the machine.</summary>
internal static class McpDoor
{
    extension(IServiceCollection services)
    {
        /// <summary>Needs the product.</summary>
        public IServiceCollection AddPrograms()
        {
            services.TryAddSingleton<Proposals>();
            services.TryAddSingleton<ProgramCalls>();
            return services;
        }

        public IServiceCollection AddMcpOverHttp()
        {
            services.AddPrograms().AddSingleton<KeyDoor>().AddMcpServer(Describe).WithHttpTransport(http =>
            {
                // Nothing is kept between two requests: each shows its key.
                http.Stateless = true;
                http.ConfigureSessionOptions = (context, options, _) =>
                {
                    var key = (AccessKey)context.Items[typeof(McpDoor)]!;
                    options.ToolCollection = ToolsOf(context.RequestServices, key.Rep).All(key.Writes);
                    return Task.CompletedTask;
                };
            });
            return services;
        }
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapMcpDoor() => app.MapMcp("/mcp").Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is { } answer) endpoint.RequestDelegate = context => Serve(context, answer);
        });
    }

    /// <summary>Answers on these until the other side closes them.</summary>
    public static async Task Run(IServiceProvider services, RepId person, bool writes, Stream input, Stream output, CancellationToken cancel)
    {
        var options = new McpServerOptions { ToolCollection = ToolsOf(services, person).All(writes) };
        Describe(options);
        await using var server = McpServer.Create(new StreamServerTransport(input, output, "salesbot"), options, services.GetRequiredService<ILoggerFactory>(), services);
        await server.RunAsync(cancel);
    }

    private static async Task Serve(HttpContext context, RequestDelegate answer)
    {
        if (await context.RequestServices.GetRequiredService<KeyDoor>().Open(context) is not var (key, _)) return;

        context.Items[typeof(McpDoor)] = key;
        await answer(context);
    }

    private static ProgramTools ToolsOf(IServiceProvider services, RepId person) => new(services.GetRequiredService<ProgramCalls>(), services.GetRequiredService<IStore>(), person);

    private static void Describe(McpServerOptions options)
    {
        options.ServerInfo = new Implementation { Name = "salesbot", Version = typeof(McpDoor).Assembly.GetName().Version?.ToString(3) ?? "0" };
        options.ServerInstructions = "A sales team's records, as one person of the team sees them. Figures come with the records and messages behind them: name those. "
            + "Nothing is written before its code is confirmed: show your person the text first.";
    }
}
