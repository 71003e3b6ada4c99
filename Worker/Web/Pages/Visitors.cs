using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>Who looks at the pages and speaks in the chat beside them, asked anew at every request: who has left is nobody, who rose or fell sees what they now may.</summary>
internal abstract class Visitors(TeamRules rules, FirstRun firstRun, PageSeal seal, TimeProvider clock)
{
    protected TimeProvider Clock => clock;

    /// <summary>Where one says who one is.</summary>
    public abstract string Door { get; }

    /// <summary>They signed in: each is one person, and no other.</summary>
    public abstract bool SignIn { get; }

    /// <returns>Null for nobody, and for somebody who has left.</returns>
    public abstract Task<Rep?> Person(HttpContext context);

    /// <returns>Whom a request of the chat speaks for; null when that is nobody whom it may speak for.</returns>
    public abstract Task<Rep?> Speaker(HttpContext context);

    /// <returns>Whom the chat may be spoken in as; null where one has to sign in first.</returns>
    public abstract Task<IReadOnlyList<Rep>?> Speakers(HttpContext context);

    /// <summary>Whether somebody who came in is still in, while a request goes on for hours.</summary>
    public abstract bool Stays(IReadSession session, HttpContext context, Rep person);

    public abstract void MapDoor(IEndpointRouteBuilder app);

    public Viewer Viewer(HttpContext context, Rep person) =>
        new(person, Language.Read(person.Language) ?? LanguageOf(context.Request), rules.LocalTime(person, clock.GetUtcNow()), rules, firstRun.IsSample) { Seal = seal, SignedIn = SignIn };

    /// <summary>The browser's first language that we speak.</summary>
    public static Language LanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1).Select(wanted => Language.Read(wanted.Value.Value)).FirstOrDefault(known => known is not null) ?? Language.Simplified;
}
