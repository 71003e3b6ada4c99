using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using SalesBot.Bot.Store;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Programs.Interface;

/// <summary>The interface at /api: JSON over HTTP, with a key of /keys, described at /api/openapi.json.</summary>
internal static class ApiDoor
{
    private const int LargestBody = 64 * 1024;

    extension(IServiceCollection services)
    {
        /// <summary>Needs the programs' door (<see cref="KeyDoor"/>).</summary>
        public IServiceCollection AddApi()
        {
            services.AddSingleton<ApiReads>().AddSingleton<ApiWrites>().ConfigureHttpJsonOptions(json =>
            {
                json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
                json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
                json.SerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
            });
            return services.AddOpenApi(open =>
            {
                open.ShouldInclude = path => path.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
                open.AddDocumentTransformer((document, _, _) =>
                {
                    document.Info = new OpenApiInfo { Title = "SalesBot", Version = "1", Description = "A sales team's records, as one person of the team sees them. Every request shows a key of that person's; every write has an Idempotency-Key." };
                    (document.Components ??= new OpenApiComponents()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of /keys." } };
                    document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
                    return Task.CompletedTask;
                });
                open.AddOperationTransformer((operation, about, _) =>
                {
                    if (about.Description.ActionDescriptor.EndpointMetadata.OfType<ApiWriting>().Any())
                    {
                        (operation.Parameters ??= []).Add(new OpenApiParameter { Name = "Idempotency-Key", In = ParameterLocation.Header, Required = true, Description = "The program's own for this request: sent again under it, it is written once.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 } });
                    }

                    return Task.CompletedTask;
                });
            });
        }
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapApi()
        {
            app.MapOpenApi("/api/openapi.json").WithMetadata(new ForMachines(Inside: false));
            var api = app.MapGroup("/api").WithMetadata(new ForMachines(Inside: false));
            ((IEndpointConventionBuilder)api).Finally(endpoint =>
            {
                if (endpoint.RequestDelegate is { } answer) endpoint.RequestDelegate = context => Serve(context, answer);
            });
            ApiReads.Map(api);
            ApiWrites.Map(api);
            api.Map("/{**rest}", (RequestDelegate)(context =>
            {
                // What brings something else than JSON comes here, too: no address takes it.
                context.Response.StatusCode = context.Request.ContentType is not null && !context.Request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }
    }

    /// <summary>Nobody's request is read beyond its head; whatever was refused without a word is given one.</summary>
    private static async Task Serve(HttpContext context, RequestDelegate answer)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestBody;
        if (await context.RequestServices.GetRequiredService<KeyDoor>().Open(context) is var (key, person))
        {
            new ApiCall(key, person).Keep(context);
            if (!key.Writes && context.GetEndpoint()?.Metadata.GetMetadata<ApiWriting>() is not null)
            {
                await Problem.Of(StatusCodes.Status403Forbidden, "This key is for reading. One that writes comes from /keys in chat, too.").ExecuteAsync(context);
                return;
            }

            await Answer(context, answer);
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400 } refused) await Problem.Of(refused.StatusCode, Problem.Usual(refused.StatusCode)).ExecuteAsync(context);
    }

    private static async Task Answer(HttpContext context, RequestDelegate answer)
    {
        try
        {
            await answer(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (StoreException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
