namespace SalesBot.Domain.FollowUps;

/// <summary>How deep a contact went, as far as its method and partner tell.</summary>
public static class Depths
{
    private static readonly string[] Executives =
        ["总经理", "总裁", "董事长", "董事", "总监", "老板", "校长", "院长", "總經理", "總裁", "董事長", "總監", "老闆", "CEO", "CTO", "CFO", "COO", "President", "Director", "Owner", "Founder", "VP"];

    /// <param name="contact">The person met, as named: 王总 is an executive, 王经理 is not.</param>
    public static Depth Of(Method method, string? contact, string? title)
    {
        var faceToFace = method is Method.Visit or Method.Meeting;
        var executive = contact is not null && (contact.EndsWith('总') || contact.EndsWith('總') || IsExecutive(contact) || (title is not null && IsExecutive(title)));
        return executive && faceToFace ? Depth.Executive : faceToFace ? Depth.Deep : Depth.Light;
    }

    private static bool IsExecutive(string words) => Executives.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
}
