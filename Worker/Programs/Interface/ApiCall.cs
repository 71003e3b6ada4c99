using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Programs.Interface;

/// <summary>Whom a request of the interface speaks for, and by which key.</summary>
internal sealed record ApiCall(AccessKey Key, Rep Person)
{
    public static ApiCall Of(HttpContext context) => (ApiCall)context.Items[typeof(ApiCall)]!;

    public void Keep(HttpContext context) => context.Items[typeof(ApiCall)] = this;
}
