using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

internal enum MemberWish
{
    List,
    Card,
    Invite,
    Role,
    Team,
    Out,
    Quality,

    /// <summary>Nobody is called so, and it is nothing else either.</summary>
    Unread,

    /// <summary>What is said in a group, said in private.</summary>
    OnlyInGroups,
}

/// <summary>What a message about the team's people says.</summary>
/// <param name="Name">As written; empty where it is to be asked for.</param>
/// <param name="Person">Null when nobody the writer may speak of has that name.</param>
internal sealed record MemberRequest(MemberWish Wish, string Name = "", Rep? Person = null, Role? Role = null, string? Team = null) : Request
{
    /// <summary>In so many words: the person stays signed in where they are.</summary>
    public bool KeepsChats { get; init; }
}

/// <summary>Reads "邀请小李当主管", "把小红调到销售二部", "停用小明" and the like in either language.</summary>
internal static partial class MemberReader
{
    private static readonly string Roles = string.Join('|', FieldWords.Roles.Words.Select(word => Regex.Escape(word.Key)).OrderByDescending(word => word.Length));

    /// <summary>小红升为主管, "make Anna a team lead": with whatever a file may call a role.</summary>
    private static readonly Regex Promoting = new(
        $"^(?:把|将)?(?<who>.+?)(?:设为|设成|升为|升成|提为|改为|改成|任命为)(?<role>{Roles})$|^(?:make|promote|set) (?<who>.+?) (?:to |as |a |an |the )*(?<role>{Roles})$", RegexOptions.CultureInvariant);

    public static Bid? Read(Said said) => said.After("team") is { } team ? Commanded(Team(said, team))
        : said.After("invite") is { } whom ? Commanded(whom.Length == 0 ? new MemberRequest(MemberWish.Invite) : Invited(said, whom))
        : said.Reading is { Intent: Intent.Command, Command: "bind" or "unbind" or "digest" } ? Commanded(new MemberRequest(MemberWish.OnlyInGroups))
        // A page by its own name, which is a figure's too.
        : !said.IsSlashed && Read(said, said.Text) is { } request ? new Bid("members", request, IsQuality(said.Text) ? Bid.Command : Bid.Form, said.Text)
        : null;

    private static Bid Commanded(MemberRequest request) => new("members", request, Bid.Command, "/team");

    /// <summary>What follows /team.</summary>
    private static MemberRequest Team(Said said, string words) =>
        words.Length == 0 || said.Roster.Writer.Team == words ? new MemberRequest(MemberWish.List)
        : IsQuality(words) ? new MemberRequest(MemberWish.Quality)
        : Colleagues.Of(said.Roster).Find(words) is { } person ? new MemberRequest(MemberWish.Card, words, person)
        : Read(said, words) ?? new MemberRequest(MemberWish.Unread, words);

    /// <returns>Null when it is about something else.</returns>
    private static MemberRequest? Read(Said said, string text)
    {
        var folded = Folding.Of(text.Trim());
        if (folded.Length is 0 or > 100)
        {
            return null;
        }

        if (IsQuality(folded))
        {
            return new MemberRequest(MemberWish.Quality);
        }

        var original = text.Trim();
        if (Inviting().Match(folded) is { Success: true } invite)
        {
            return Invited(said, original[invite.Groups["rest"].Index..]);
        }

        // Every message passes here: the people are read only when one of the forms fits.
        var colleagues = new Lazy<Colleagues>(() => Colleagues.Of(said.Roster));
        return Promoting.Match(folded) is { Success: true } promote && RoleOf(promote.Groups["role"].Value) is { } role
                ? About(promote, MemberWish.Role) with { Role = role }
            : Moving().Match(folded) is { Success: true } move && (colleagues.Value.Find(Value(move, "who")) is not null || IsTeam(said, Value(move, "team")))
                ? colleagues.Value.Find(Value(move, "team")) is null && IsTeam(said, Value(move, "team")) ? About(move, MemberWish.Team) with { Team = TeamOf(said, Value(move, "team")) } : null
            : Leaving().Match(folded) is { Success: true } leave && (colleagues.Value.Find(Value(leave, "who")) is not null || leave.Groups["sure"].Success)
                ? About(leave, MemberWish.Out)
            : null;

        string Value(Match match, string group) => original.Substring(match.Groups[group].Index, match.Groups[group].Length).Trim();

        MemberRequest About(Match match, MemberWish wish) => new(wish, Value(match, "who"), colleagues.Value.Find(Value(match, "who")));
    }

    /// <summary>"小李 主管 销售二部", "小李当主管，到销售二部", "Leo as lead to Team Two": name, role if said, team if said.</summary>
    public static MemberRequest Invited(Said said, string text)
    {
        var rest = Keeping().Replace(text, " ").Trim();
        string? team = null;
        foreach (var known in said.Roster.People.Select(rep => rep.Team).OfType<string>().Distinct().OrderByDescending(name => name.Length))
        {
            if (Folding.Of(rest).IndexOf(Folding.Of(known), StringComparison.Ordinal) is > 0 and var place)
            {
                (team, rest) = (known, rest.Remove(place, known.Length));
                break;
            }
        }

        // What comes before the role is the name, what comes after it a team that does not exist yet.
        var parts = Joining().Replace(rest, " ").Split([' ', '\t', '\n', '。', '！', '!'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, part => RoleOf(part) is not null);
        var end = at >= 0 ? at : parts.Length > 1 && Folding.IsHan(Folding.Of(parts[0])[0]) ? 1 : parts.Length;
        var more = string.Join(' ', parts.Skip(at >= 0 ? at + 1 : end));
        return new MemberRequest(MemberWish.Invite, string.Join(' ', parts.Take(end)), null, at >= 0 ? RoleOf(parts[at]) : null, team ?? (more.Length > 0 ? more : null)) { KeepsChats = Keeping().IsMatch(text) };
    }

    private static bool IsQuality(string words) => Quality().IsMatch(Folding.Of(words));

    private static Role? RoleOf(string word) => FieldWords.Roles.Find(word);

    private static bool IsTeam(Said said, string name) => TeamOf(said, name) is not null;

    private static string? TeamOf(Said said, string name) =>
        said.Roster.People.Select(rep => rep.Team).OfType<string>().FirstOrDefault(team => Folding.Of(team) == Folding.Of(name));

    [GeneratedRegex("^(?:请|帮我)?邀请(?:一下)?(?:新人|新同事)?(?<rest>.+)$|^(?:please )?invite (?<rest>.+)$")]
    private static partial Regex Inviting();

    [GeneratedRegex("^(?:把|将)?(?<who>.+?)(?:调到|调去|转到|换到|调入|分到)(?<team>.+?)$|^(?:move|transfer|assign) (?<who>.+?) to (?<team>.+?)$")]
    private static partial Regex Moving();

    [GeneratedRegex("^(?<sure>停用|移除|删除成员|deactivate|offboard) ?(?<who>.+?)$|^(?<who>.{1,20}?)(?:已经|已)?离职了?$|^(?<who>.{1,30}?) (?:has )?left the (?:company|team)$")]
    private static partial Regex Leaving();

    [GeneratedRegex("^(?:本周|这周|团队)?(?:的)?(?:记录质量|录入质量|记录情况)(?:怎么样|如何)?$|^(?:this week'?s? )?(?:record|log) quality(?: this week)?$|^quality$")]
    private static partial Regex Quality();

    [GeneratedRegex("[，,]?(?:并|且)?保留(?:原来的?|原有的?|其他的?|旧的?)?(?:聊天|登录|登入)|[，,]?(?:並|且)?保留(?:原來的?|原有的?|其他的?|舊的?)?(?:聊天|登入)|,? ?(?:and )?keep(?:ing)? (?:the |their )?(?:other |old )?chats?", RegexOptions.IgnoreCase)]
    private static partial Regex Keeping();

    [GeneratedRegex("[，,]|当|做|作为|加入|到|\\b(?:as|an?|to|into|in|for|on|team(?= lead))\\b")]
    private static partial Regex Joining();
}
