using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SalesBot.Bot.Channels;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Web.Pages;

/// <summary>
/// What a page's button does travels through the browser, sealed for its person: nobody can make a deed up, or press another's.
/// Sealed anew at every start: a page from before is loaded again.
/// </summary>
internal sealed class PageSeal(byte[] secret)
{
    private const char Between = '\u001f';

    private const int Mark = 16;

    public static PageSeal New() => new(RandomNumberGenerator.GetBytes(32));

    public string Of(Rep person, Deed deed)
    {
        var said = Encoding.UTF8.GetBytes(string.Join(Between, deed.Arguments.Prepend(deed.Verb)));
        return WebEncoders.Base64UrlEncode([.. Sign(person, said), .. said]);
    }

    /// <returns>Null for anything this program did not seal for this person.</returns>
    public Deed? Open(Rep person, string token)
    {
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(token);
        }
        catch (FormatException)
        {
            return null;
        }

        return bytes.Length > Mark && bytes[Mark..] is var said && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, Mark), Sign(person, said))
            && Encoding.UTF8.GetString(said).Split(Between) is [var verb, .. var arguments]
            ? new Deed(verb, arguments)
            : null;
    }

    private byte[] Sign(Rep person, byte[] said)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(person.Id.Value), 0, .. said];
        return HMACSHA256.HashData(secret, signed)[..Mark];
    }
}
