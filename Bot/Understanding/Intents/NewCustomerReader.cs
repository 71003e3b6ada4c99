using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Reads the name of a customer the directory does not know, where the text presents it as new.</summary>
internal static class NewCustomerReader
{
    private static readonly string[] Leads =
    [
        "prospect:", "lead:", "new prospect:", "客户是新的", "客户:", "新客户叫", "新客户是", "新客户名称", "新客户", "新建客户", "新增客户", "录入客户", "添加客户", "新增一个客户", "加个客户", "加一个客户", "建个客户", "登记客户", "新开发了", "新开发", "新线索", "开发了一个新", "加个新客户", "录个新客户", "录一个新客户", "录入一个新客户", "加一个新客户", "新增一家客户", "新建一个客户", "新建", "建档", "名字叫", "公司叫", "叫做", "名叫", "叫",
        "new lead", "new customer", "new client", "new account", "add customer", "add client", "create customer", "create account", "add a customer", "new prospect", "add a client", "add a lead", "create a lead", "inbound lead", "new company", "new one:", "company called", "called", "named",
    ];

    /// <summary>What stands between the lead and the name: 名称是, "name:", "called".</summary>
    private static readonly string[] Labels = ["客户名称", "公司名称", "公司名", "客户名", "名称", "名稱", "名字", "全称", "全稱", "抬头", "叫做", "叫", "为", "為", "係", "company name", "account name", "customer name", "the name is", "name is", "name", "called", "named"];

    public static (string Name, Region Region)? Read(Utterance said)
    {
        // "lead from the webinar: Fernhill Bakery"
        if (said.StartsWithAny("lead", "inbound", "prospect", "referral", "inquiry", "enquiry", "线索", "转介绍") && said.Folded.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40 and var colon && Named(said, 0, said.Folded[..(colon + 1)]) is { } listed)
        {
            return listed;
        }

        foreach (var lead in Leads)
        {
            for (var at = said.Folded.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = said.Folded.IndexOf(lead, at + lead.Length, StringComparison.Ordinal))
            {
                if (Named(said, at, lead) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static (string, Region)? Named(Utterance said, int at, string lead)
    {
        var folded = said.Folded;
        var latin = Folding.IsLatin(lead[0]);
        if (latin && at > 0 && Folding.IsLatin(folded[at - 1]))
        {
            return null;
        }

        // 叫 alone introduces a name only after a clause's end, and never 叫我 or 叫他.
        if (lead == "叫" && (at == 0 || folded[at - 1] is not (',' or ' ' or '的' or '家' or '司' or '户' or '厂' or '店' or '商' or '校' or '院' or '所' or '位') || (at + 1 < folded.Length && folded[at + 1] is '我' or '他' or '你' or '她')))
        {
            return null;
        }

        // "Called me back … until the new fiscal year": what is called so has been said to be new before, and is nobody's pronoun.
        if (lead is "called" or "named" && (!folded.AsSpan(0, at).Contains("new", StringComparison.Ordinal) || folded.AsSpan(at + lead.Length).TrimStart().StartsWithAny("me ", "us ", "him ", "her ", "them ", "back", "in ", "off", "up ", "again", "to ", "about ")))
        {
            return null;
        }

        var start = Introduced(said, at + lead.Length);

        var end = start;
        while (end < folded.Length && !(folded[end] is ',' or '，' or '。' or '；' or ';' or '!' or '！' or '\n' or '(' or '（' or '、' or '？' or '?' or '"' or ':' or '：') && !(folded[end] == '.' && (end + 1 >= folded.Length || folded[end + 1] == ' ')) && !(folded[end] == '-' && end > 0 && folded[end - 1] == ' ') && !(folded[end] == ' ' && (Folding.IsHan(folded[end - 1]) || end + 1 < folded.Length && Folding.IsHan(folded[end + 1]))))
        {
            end++;
        }

        if (!latin || Folding.IsHan(start < folded.Length ? folded[start] : ' '))
        {
            foreach (var stop in (ReadOnlySpan<string>)["的", "联系人", "想", "打", "来", "今天", "昨天", "做", "在", "要", "，", "对", "老板", "感兴趣", "有兴趣", "拜访", "聊", "约", "让"])
            {
                var cut = folded.AsSpan(start, end - start).IndexOf(stop);
                if (cut >= 3)
                {
                    end = start + cut;
                }
            }
        }
        else
        {
            foreach (var stop in (ReadOnlySpan<string>)[" wants", " want", " contact", " from", " is ", " are ", " interested", " needs", " looking", " asked", " called", " - ", " met", " via", " at ", " in ", " out of ", " based ", " near ", " to ", " with", " for ", " who", " they", " and "])
            {
                var cut = folded.AsSpan(start, end - start).IndexOf(stop);
                if (cut >= 2)
                {
                    end = start + cut;
                }
            }
        }

        // 拜访了一家新客户，想看方案: past the comma a clause of wishes follows, not a name.
        if (folded.AsSpan(at + lead.Length, Math.Max(0, start - at - lead.Length)).ContainsAny(',', '，') && said.Hits.Exists(hit => hit.Start == start && hit.Cue is (Cue.Wish or Cue.Plan or Cue.Speech or Cue.Negation or Cue.Interested)))
        {
            return null;
        }

        // A new customer is not one the directory knows, nor a title alone.
        var length = end - start;
        if (length < 2 || length > 60 || said.Mentions.Exists(mention => mention.Offset == start && mention.Owners.Any(owner => owner.Contact is null) && mention.Length >= length) || Counted(folded.AsSpan(start, length)) || folded[start] is '做' or '说' or '要' or '问' or '打' or '没' or '来' || folded.AsSpan(start, length).StartsWithAny("跟进", "数", "多少", "有"))
        {
            return null;
        }

        return (said.Text.Substring(start, length).Trim(), new Region(start, end));
    }

    /// <summary>Past the colon, and a day that comes first: "new client today - Nordwind".</summary>
    private static int Introduced(Utterance said, int start)
    {
        for (; ; )
        {
            while (start < said.Folded.Length && said.Folded[start] is ' ' or ':' or '-' or ',' or '"' or '是' or '!' or '。' or '.')
            {
                start++;
            }

            if (said.Times.Find(item => item.Start == start && item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Part) is { } time)
            {
                start = time.End;
            }
            else if (Array.Find(Labels, label => said.Folded.AsSpan(start).StartsWith(label, StringComparison.Ordinal) && (!Folding.IsLatin(label[0]) || start + label.Length < said.Folded.Length && !Folding.IsLatin(said.Folded[start + label.Length]))) is { } label)
            {
                start += label.Length;
            }
            else
            {
                return start;
            }
        }
    }

    /// <summary>"met their ops lead Gus Hale": capitals that no sentence begins with.</summary>
    private static string? Named(Utterance said, int from)
    {
        for (var at = Math.Max(from, 2); at < said.Text.Length; at++)
        {
            if (!char.IsAsciiLetterUpper(said.Text[at]) || said.Text[at - 1] != ' ' || !char.IsAsciiLetterLower(said.Text[at - 2]) || said.Times.Exists(item => item.Start <= at && at < item.End))
            {
                continue;
            }

            var end = at;
            while (end < said.Text.Length && (char.IsAsciiLetter(said.Text[end]) || said.Text[end] == ' ' && end + 1 < said.Text.Length && char.IsAsciiLetterUpper(said.Text[end + 1])))
            {
                end++;
            }

            // All capitals are an abbreviation: CRM, PO.
            if (end - at >= 3 && said.Text.AsSpan(at, end - at).IndexOfAnyInRange('a', 'z') >= 0)
            {
                return said.Text[at..end];
            }
        }

        return null;
    }

    /// <summary>新开发了一家客户，叫绿野餐饮: the number is no part of a name.</summary>
    private static bool Counted(ReadOnlySpan<char> name) => name[0] == '了' || name[0] is '一' or '两' or '几' or '个' or '三' && name.Length > 1 && (name[1] is '家' or '个' or '位' or '名' || name[0] == '个');

    /// <summary>The contact named beside a new customer: "contact Maria Lopez", 联系人李敏, 张工.</summary>
    public static string? Contact(Utterance said, Region after)
    {
        foreach (var lead in (ReadOnlySpan<string>)["联系人是", "联系人：", "联系人:", "联系人", "对接人是", "对接人", "contact is", "contact:", "contact", "spoke to", "spoke with", "met with", "met", "talked to", "ask for", "reach", "speak to", "attn", "c/o", "via"])
        {
            var at = said.Folded.IndexOf(lead, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var start = at + lead.Length;
            while (start < said.Folded.Length && said.Folded[start] is ' ' or ':' or '：')
            {
                start++;
            }

            var end = start;
            if (start < said.Folded.Length && Folding.IsHan(said.Folded[start]))
            {
                while (end < said.Folded.Length && Folding.IsHan(said.Folded[end]) && end - start < 4)
                {
                    end++;
                }
            }
            else
            {
                var words = 0;
                while (end < said.Text.Length && words < 3 && char.IsUpper(said.Text[end]))
                {
                    while (end < said.Text.Length && (char.IsLetter(said.Text[end]) || said.Text[end] is '\'' or '-'))
                    {
                        end++;
                    }

                    end += end + 1 < said.Text.Length && said.Text[end] == '.' && said.Text[end + 1] == ' ' && said.Folded[start..end] is "dr" or "mr" or "ms" or "mrs" ? 1 : 0;

                    words++;
                    if (end + 1 < said.Text.Length && said.Text[end] == ' ' && char.IsUpper(said.Text[end + 1]))
                    {
                        end++;
                    }
                    else
                    {
                        break;
                    }
                }
            }

            if (end - start >= 2)
            {
                return said.Text[start..end].Trim();
            }
        }

        if ((Outsiders.Person(said, after.End) ?? Named(said, after.End)) is { } named)
        {
            return named;
        }

        var rest = new Region(Math.Min(after.End, said.Folded.Length), said.Folded.Length);
        var known = said.Mentions.Find(mention => rest.Holds(mention.Offset) && mention.Owners.All(owner => owner.Contact is not null));
        return WhoReader.Spoken(said, rest) ?? (known.Length > 0 ? said.Text.Substring(known.Offset, known.Length) : null);
    }
}
