using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Worker.Web.SignIn;

/// <param name="Code">What the link carries, or a messenger's word for who it is.</param>
/// <param name="Go">It was said yes to.</param>
internal sealed record SignInPress(string? Code, bool Go);

/// <param name="As">As whom and on what, in words.</param>
internal sealed record SignInOffer(string As);

[JsonSerializable(typeof(SignInPress))]
[JsonSerializable(typeof(SignInOffer))]
internal sealed partial class SignInJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: it goes out as JSON only, never inside a page.</summary>
    public static SignInJson Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
