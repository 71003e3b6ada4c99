using System.Buffers;
using System.Text.RegularExpressions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>
/// Reads what a message tells or asks of a customer's profile by the name of the field: 恒通的地址改成…, "what's Nina's number?". It claims a message only where a customer or a person there, the field, and small
/// words explain all that stands before the value; whatever else is told of is somebody else's to read.
/// </summary>
internal static partial class ProfileReader
{
    private const int Longest = 160;

    /// <summary>Longest first.</summary>
    private static readonly IReadOnlyList<Name> Called =
    [
        .. CustomerFields.All.SelectMany(field => field.Called, (field, word) => new Name(word, field, null))
            .Concat(Details("电话 手机 手机号 手机号码 电话号码 联系方式 联系电话 号码 phone phone_number mobile mobile_number cell number telephone", ContactDetail.Phone))
            .Concat(Details("邮箱 邮件地址 邮箱地址 电子邮箱 email e-mail email_address", ContactDetail.Email))
            .Concat(Details("微信 微信号 wechat wechat_id", ContactDetail.WeChat))
            .Concat(Details("职务 职位 头衔 title job_title", ContactDetail.Title))
            .Concat(Details("完整资料 全部资料 详细资料 客户资料 资料 档案 full_profile whole_profile profile", null))
            .OrderByDescending(name => name.Word.Length),
    ];

    private static readonly SearchValues<string> Words = SearchValues.Create([.. Called.Select(name => name.Word), "联系人", "contact"], StringComparison.Ordinal);

    /// <summary>What may stand before the field beside a name: it says that something is asked or is to change, or nothing.</summary>
    private static readonly string[] Small =
    [
        "帮我", "帮忙", "麻烦", "请", "给", "把", "将", "更新一下", "修改一下", "改一下", "改下", "补一下", "补充一下", "记一下", "记下", "查一下", "查下", "看一下", "看下", "看看", "告诉我", "更新", "修改", "补充", "改", "查", "看", "记", "现在用的", "现在", "目前用的", "目前", "那边", "他们家", "他们", "她们", "它", "家", "的", "是", "那个",
        "please", "could you", "can you", "set", "change", "update", "correct", "fill in", "put", "record", "add", "make", "the", "what's", "what is", "what are", "whats", "which", "tell me", "give me", "show me", "show", "remind me of", "remind me", "do we have", "do you have", "do you know", "i need", "look up", "find", "get me", "current", "their", "its", "his", "her", "'s", "s'", "'", "for", "of", "at", "me",
    ];

    private static readonly string[] Changing = ["改", "更新", "补", "set", "change", "update", "correct", "fill in", "make"];

    public static Bid? Read(Said said)
    {
        if (said.IsSlashed || said.Folded.Length > Longest || !said.HasAny(Words))
        {
            return null;
        }

        return Added(said, said.Utterance) ?? Named(said, said.Utterance);
    }

    /// <summary>恒通加个联系人 刘芳 财务经理, "add a contact at Kestrel: Fiona Walsh, finance manager".</summary>
    private static Bid? Added(Said said, Utterance words)
    {
        if (Adding().Match(said.Folded) is not { Success: true } adding || Whose(said, words.Mentions.Where(mention => mention.Owners.Any(owner => owner.Contact is null))) is not { Count: > 0 } of)
        {
            return null;
        }

        var (about, person) = (adding.Groups["where"], adding.Groups["who"]);
        var named = words.Mentions.Where(mention => mention.Offset < about.Index + about.Length && mention.End > about.Index).ToList();
        return Explains(said, words, about.Index, about.Index + about.Length, named)
            && ContactIn(said.Text.Substring(person.Index, person.Length)) is { } contact ? new Bid("customers", new ContactTold(of, contact), Bid.Phrase, "contact") : null;
    }

    private static Bid? Named(Said said, Utterance words)
    {
        foreach (var (at, length, entry) in Places(said.Folded, words.Mentions))
        {
            var (before, after) = (words.Mentions.Where(mention => mention.End <= at).ToList(), Behind(said, words, at + length));
            var whole = after.Mention is { } behind ? [.. before, behind] : before;
            if (!Explains(said, words, 0, at, before) || entry.Word is "number" or "title" or "微信" && whole.Count == 0)
            {
                continue;
            }

            var person = whole.Find(mention => mention.Owners.Any(owner => owner.Contact is not null) && mention.Owners.All(owner => owner.Contact is not null));
            var place = person.Length > 0 ? Whose(said, [person], whole.Where(mention => mention.Offset != person.Offset)) : Whose(said, whole);
            if (place.Count == 0 && (whole.Count > 0 || said.Context.Current is not { } current || (place = [current]).Count == 0))
            {
                continue;
            }

            var name = person.Length > 0 ? person.Owners.FirstOrDefault(owner => place.Contains(owner.Customer))?.Contact?.Name : null;
            if (Request(said, place, name, entry, said.Folded[..at], after.At, before.Count + (after.Mention is null ? 0 : 1) > 0) is { } request)
            {
                return new Bid("customers", request, Bid.Phrase, entry.Word);
            }
        }

        return null;
    }

    private static ProfileRequest? Request(Said said, List<CustomerCode> of, string? name, Name entry, string before, int from, bool named)
    {
        var tail = said.Folded[from..].Trim();
        // "Need to get him a lead time": what one has to do is no need of theirs.
        if (entry.Word is "need" or "needs" && (tail.StartsWith("to ", StringComparison.Ordinal) || before.TrimEnd().EndsWith('i')))
        {
            return null;
        }

        if (Asking().IsMatch(tail))
        {
            // A field alone is asked where it is asked for, or somebody is named with it.
            return !named && tail.Length == 0 ? null : entry.Detail is { } detail ? new ContactAsked(of, name, detail) : name is null ? new FieldAsked(of, entry.Field) : null;
        }

        if (Telling().Match(said.Folded[from..]) is not { Success: true } told)
        {
            return null;
        }

        // 供应商是空的客户有哪些: of which customers that is so.
        if (Which().IsMatch(tail))
        {
            return null;
        }

        if (QuestionEnd.In(said.Text))
        {
            return named && name is null && entry.Field is not null && told.Groups["link"].Success ? new FieldAsked(of, entry.Field) : null;
        }

        var written = said.Text[from..].Substring(told.Groups["value"].Index, told.Groups["value"].Length).Trim().TrimEnd('。', '.', '!', '！', '～', '~');
        var linked = told.Groups["link"].Success;
        var sure = told.Groups["set"].Success || Changing.Any(word => before.Contains(word, StringComparison.Ordinal));
        if (entry.Detail is { } kind)
        {
            return name is not null && Detail(kind, written, linked) is { } value ? new ContactTold(of, With(name, kind, value)) : null;
        }

        if (name is not null || entry.Field is not { IsTold: true } field || (!named && !sure && field.Kind is FieldKind.Sentences or FieldKind.Amount))
        {
            return null;
        }

        var judged = Judged().IsMatch(Folding.Of(written));
        var values = judged ? [] : FieldTexts.Read(field, written, said.Context);
        var open = field.Kind is FieldKind.FewWords or FieldKind.Sentences or FieldKind.Term { Accepted: "" };
        return (open && !linked) || (values.Count == 0 && !sure && !judged) ? null : new FieldTold(of, field, values, written);
    }

    /// <summary>Where a field is named outside the names of customers, the longest name at each place.</summary>
    private static IEnumerable<(int At, int Length, Name Entry)> Places(string folded, List<Mention> mentions)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var found = Called.FirstOrDefault(entry => folded.AsSpan(at).StartsWith(entry.Word, StringComparison.Ordinal)
                && !(Folding.IsLatin(entry.Word[0]) && ((at > 0 && Folding.IsLatin(folded[at - 1])) || (at + entry.Word.Length < folded.Length && Folding.IsLatin(folded[at + entry.Word.Length])))));
            if (found?.Word is { Length: var length } && !mentions.Exists(mention => at < mention.End && mention.Offset < at + length))
            {
                yield return (at, length, found!);
                at += length - 1;
            }
        }
    }

    /// <summary>"the address of Kestrel is …": the name may stand behind the field.</summary>
    private static (int At, Mention? Mention) Behind(Said said, Utterance words, int from)
    {
        foreach (var mention in words.Mentions)
        {
            if (mention.Offset > from && said.Folded[from..mention.Offset].Trim() is "of" or "for" or "at" or "of the")
            {
                return (mention.End, mention);
            }
        }

        return (from, null);
    }

    /// <summary>Whether names and small words are all that stands there.</summary>
    private static bool Explains(Said said, Utterance words, int start, int end, List<Mention> named)
    {
        var stretch = new MarkedText(said.Text[start..end], said.Folded[start..end]);
        foreach (var mention in named)
        {
            stretch.Mark(Math.Max(start, mention.Offset) - start, Math.Min(end, mention.End) - start);
        }

        stretch.Take(Small);
        return stretch.Unread is null && named.Count <= 2;
    }

    /// <summary>Whose it can be: of several, the one they are talking about.</summary>
    private static List<CustomerCode> Whose(Said said, IEnumerable<Mention> mentions, IEnumerable<Mention>? within = null)
    {
        List<CustomerCode> of = [.. mentions.Take(1).SelectMany(mention => mention.Owners).Select(owner => owner.Customer).Distinct()];
        foreach (var other in within ?? [])
        {
            of = [.. of.Intersect(other.Owners.Select(owner => owner.Customer))];
        }

        return of.Count > 1 && said.Context.Current is { } current && of.Contains(current) ? [current] : of;
    }

    private static string? Detail(ContactDetail kind, string written, bool linked) => kind switch
    {
        ContactDetail.Phone => Number().Match(written) is { Success: true } ? written : null,
        ContactDetail.Email => Mail().Match(written) is { Success: true } ? written : null,
        ContactDetail.WeChat => WeChat().Match(written) is { Success: true } ? written : null,
        _ => linked && written.Length is > 1 and <= 30 ? written : null,
    };

    private static Contact With(string name, ContactDetail kind, string value) => kind switch
    {
        ContactDetail.Phone => new Contact(name, Phone: value),
        ContactDetail.Email => new Contact(name, Email: value),
        ContactDetail.WeChat => new Contact(name, WeChat: value),
        _ => new Contact(name, Title: value),
    };

    /// <summary>The name first, then what the look of each part tells.</summary>
    private static Contact? ContactIn(string text)
    {
        var parts = text.Split(Folding.Of(text).AsSpan().ContainsAnyInRange('\u4e00', '\u9fff') ? [' ', ',', '，', ';', '；', '、', '(', '（', ')', '）'] : [',', ';', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var name, .. var rest] || name.Length is < 2 or > 30 || name.Any(char.IsDigit))
        {
            return null;
        }

        var contact = new Contact(name);
        foreach (var part in rest)
        {
            contact = Mail().IsMatch(part) ? contact with { Email = part }
                : Number().IsMatch(part) ? contact with { Phone = Number().Match(part).Groups["number"].Value }
                : contact.Title is null && part.Length <= 30 ? contact with { Title = part }
                : contact;
        }

        return contact;
    }

    private static IEnumerable<Name> Details(string words, ContactDetail? detail) => words.Split(' ').Select(word => new Name(word.Replace('_', ' '), null, detail));

    /// <summary>What a field or a detail of a contact is called; neither names them all.</summary>
    private sealed record Name(string Word, CustomerField? Field, ContactDetail? Detail);

    [GeneratedRegex(@"^(?:是?(?:什么|多少|几|哪里?|啥|谁|几号)|在哪儿?里?|有(?:没有)?吗?|是什么样?的|怎么样|知道吗|有多少|again|on (?:file|record)|is what|please|呢|吗|吧|来着|的|[\s?？.。!,，])*$")]
    private static partial Regex Asking();

    /// <summary>What ties a value to the field; without it only values that look like nothing else are taken.</summary>
    [GeneratedRegex(@"^\s*(?:(?<link>(?<set>改成|改为|改到|改做|换成|换为|变成|变为|更新为|更新成|更新到|写成|填成|填|设为|设成|定为|补上|记为|to\b|should be\b|should read\b)|(?:就|应该)?是|为|在|:|：|=|(?:is|are)(?: now)?\b|has changed to\b|changed to\b))?[\s:：]*(?:(?:大概|大约|差不多|around|about|roughly|approximately)\s*)?(?<value>\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?:有哪些|是哪些|哪几[家个]|有几[家个]|有谁)\W*$")]
    private static partial Regex Which();

    /// <summary>What is said of a value is none.</summary>
    [GeneratedRegex(@"^(?:(?:不|没)(?:对|正确|准|清楚|变|知道)|错的?|变|对|旧的?|老的?|什么|未知|wrong|missing|unknown|different|right|correct|fine|outdated|out of date|changed|changing|not \w+|still \w+)了?(?:的|吧)?$")]
    private static partial Regex Judged();

    [GeneratedRegex(@"^(?:请|麻烦|帮我|给|在|please )*(?<where>.{2,40}?)\s*(?:那边|这边)?\s*(?:(?:再|要|多|新)?(?:加|添加|增加|新增|补|添)(?:上|了)?(?:一?个|一?位)?(?:新的?)?|新的?)联系人\s*(?:叫|是)?\s*[:：,，]?\s*(?<who>\S.*)$|^(?:please )?(?:add|put in|put|new|note|save)\s+(?:an? |another |the )?(?:new )?contact (?:person )?(?:at|for|to|in|with) (?<where>[^:,]{2,50})[:,]\s*(?<who>\S.*)$|^(?:please )?add (?<who>\S.*?) as (?:an? |another |the )?(?:new )?contact (?:person )?(?:at|for|to|in) (?<where>[^:,]{2,50})$|^(?:an? )?new contact (?:person )?(?:at|for) (?<where>[^:,]{2,50})[:,]\s*(?<who>\S.*)$")]
    private static partial Regex Adding();

    [GeneratedRegex(@"^\D{0,8}?(?<number>\+?\d[\d ()-]{5,18}\d)(?:\s*(?:转|ext\.?)\s*\d{1,6})?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{5,19}$")]
    private static partial Regex WeChat();
}
