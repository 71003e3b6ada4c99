using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Pages;

internal sealed record PageRequest : Request;

/// <summary>Reads /web, 打开网页, "open the page".</summary>
internal static class PageReader
{
    public static Bid? Read(Said said) => said.After("web") is null ? null : new Bid("pages", new PageRequest(), Bid.Command, "/web");
}
