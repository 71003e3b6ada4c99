using Microsoft.AspNetCore.Http;

namespace SalesBot.Worker.Programs.Interface;

/// <summary>What went wrong and what to do about it, in the form of RFC 9457.</summary>
internal static class Problem
{
    public static IResult NotFound => Of(StatusCodes.Status404NotFound, "There is no such thing, or it is not this person's to see.");

    public static IResult BadCursor => Bad("cursor is none: it is the \"next\" of the page before.");

    public static IResult Bad(string what) => Of(StatusCodes.Status400BadRequest, what);

    public static IResult Of(int status, string what) => TypedResults.Problem(detail: what, statusCode: status);

    /// <summary>For what was refused before anybody could say why.</summary>
    public static string Usual(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request cannot be read: see openapi.json for its form.",
        StatusCodes.Status401Unauthorized => "Show a key of /keys: Authorization: Bearer KEY. It ends after 90 days, with the chat it was made in, and with its person.",
        StatusCodes.Status404NotFound => "There is no such address, or it does not take this method: see openapi.json.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large: 64 kB at most.",
        StatusCodes.Status415UnsupportedMediaType => "The body is to be application/json.",
        StatusCodes.Status429TooManyRequests => "Too many requests with this key: go on after the seconds of Retry-After.",
        StatusCodes.Status503ServiceUnavailable => "The store cannot be used just now: try again.",
        _ => "Nothing was done.",
    };
}
