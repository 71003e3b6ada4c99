using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>A word for a way to be in touch where it stands, and the rules by which it tells of no contact.</summary>
internal readonly ref struct WayWord(Utterance said, Hit hit)
{
    public Cue Cue => hit.Cue;

    public int Start => hit.Start;

    public int End => hit.End;

    public Region Clause { get; } = said.ClauseOf(hit.Start);

    public ReadOnlySpan<char> Word { get; } = said.Folded.AsSpan(hit.Start, hit.End - hit.Start);

    public ReadOnlySpan<char> Before { get; } = said.Folded.AsSpan(0, hit.Start).TrimEnd();

    public ReadOnlySpan<char> After { get; } = said.Folded.AsSpan(hit.End);

    /// <summary>What the clause says up to the word's end.</summary>
    public Region Lead => new(Clause.Start, hit.End);

    /// <summary>visited, toured.</summary>
    public bool IsPastVerb => Word.Length > 3 && Word.EndsWith("ed");

    /// <summary>It names something else, or a channel that was not used: 电话号码, "email address", a name.</summary>
    public bool NamesNone => IsAddress || IsPartOfAnother || IsAskedFor || IsAName || IsSending || IsProductionLine || IsOfAThing || IsNews || IsTelephoneConference || IsSpokenOf
        || (Word is "just left" && After.TrimStart().StartsWithAny("a ", "v", "word", "msg", "message", "another"));

    private bool IsAddress => After.TrimStart().StartsWithAny("号码", "地址", "address", "number") || (Cue == Cue.Phone && After.TrimStart().StartsWith("for "));

    /// <summary>"called on Mr Patel", 微信语音: a visit, and a message.</summary>
    private bool IsPartOfAnother
    {
        get
        {
            if (Cue != Cue.Phone)
            {
                return false;
            }

            var (start, end) = (hit.Start, hit.End);
            return said.Hits.Exists(other => other.Cue is Cue.Visit or Cue.Wechat && other.Start <= start && end <= other.End && other.End - other.Start > end - start);
        }
    }

    /// <summary>问咱能不能上门, 叫我去看现场, "wants us to visit": what they ask for has not taken place.</summary>
    private bool IsAskedFor => (Cue == Cue.Visit && said.Folded.AsSpan(0, hit.Start).EndsWithAny("能不能", "可不可以", "可唔可以", "能否", "有没有空", "什么时候", "几时", "何时"))
        || (Cue is not Cue.Event && said.Folded.AsSpan(0, hit.Start).TrimEnd("再先也就去过到来 ").EndsWithAny(Asked) && said.Folded.AsSpan(hit.Start, Math.Max(0, Clause.End - hit.Start)).IndexOfAny('了', '过', '完') < 0);

    private static readonly string[] Asked = ["叫我", "让我", "要我", "请我", "喊我", "催我", "求我", "叫我们", "让我们", "要我们", "请我们", "希望我们", "希望我", "叫咱", "让咱", "wants me to", "wants us to", "want us to", "want me to", "asked me to", "asked us to", "asks me to", "asks us to", "needs us to", "needs me to", "wants us out to", "told me to"];

    /// <summary>会议桌, 视频监控, "coffee machine", "meeting room": a thing that is called after a way to meet.</summary>
    private bool IsOfAThing => Cue is Cue.Meeting or Cue.Phone or Cue.Video or Cue.Email or Cue.Event
        && (After is [var next, ..] && Folding.IsHan(Word[^1]) && Word[^1] is not ('了' or '过' or '完') ? "桌椅室机柜箱厅墙屏器".Contains(next, StringComparison.Ordinal) || After.StartsWithAny("系统", "监控", "设备", "软件", "平台")
            : After.TrimStart().StartsWithAny("machine", "room", "system", "table", "maker", "station", "vending", "corner"));

    /// <summary>来信儿了: there is news, and no letter.</summary>
    private bool IsNews => Cue == Cue.Email && Word[^1] == '信' && After.StartsWith("儿");

    /// <summary>"a prospect called Silver Oak" has a name, not a call.</summary>
    private bool IsAName => Word is "called" && hit.End + 1 < said.Text.Length && char.IsUpper(said.Text[hit.End + 1])
        && Before.EndsWithAny("prospect", "company", "lead", "firm", "account", "business", "startup", "outfit", "shop", "place");

    /// <summary>发过去看 and 寄去找 sent something; nobody went.</summary>
    private bool IsSending => Cue == Cue.Visit && hit.Start > 0 && Word[0] is '过' or '去' or '上' && "发寄传送拿打带交递回".Contains(said.Folded[hit.Start - 1], StringComparison.Ordinal);

    /// <summary>A production line is no LINE: the messenger is written so, or stands among Chinese words.</summary>
    private bool IsProductionLine => Cue == Cue.Im && Word is "line"
        && ((said.Text[hit.Start] != 'L' && !(hit.Start > 0 && Folding.IsHan(said.Folded[hit.Start - 1])) && !(After.TrimStart() is [var next, ..] && Folding.IsHan(next))) || said.Folded.Contains("line of", StringComparison.Ordinal));

    /// <summary>A telephone conference is a call.</summary>
    private bool IsTelephoneConference => Cue == Cue.Event && Word is "conference" && said.Folded.AsSpan(Math.Max(0, hit.Start - 10), Math.Min(10, hit.Start)).HoldsAny("phone", "video", "teams", "zoom", "tele", "web", "call");

    /// <summary>说了一大通他们年会的事: an event spoken of.</summary>
    private bool IsSpokenOf => Cue == Cue.Event && After.TrimStart().StartsWithAny("的事", "的钱", "的预算", "的广告", "那批", "抽奖", "礼品", "奖品", "要用", "用的", "的货");

    /// <summary>It names the channel, but another contact than one that has just taken place.</summary>
    public bool TellsNone => IsEarlier || IsMoved || IsPromised || IsAnotherWay || IsTheirs || IsForbidden || IsDate;

    /// <summary>"Said I'd text it tonight": promised, in the form of a verb that has not been done.</summary>
    private bool IsPromised => Folding.IsLatin(Word[^1]) && !Word.EndsWith("ed") && Before.EndsWithAny("i'd", "we'd", "i'll", "we'll", "he'll", "she'll", "they'll", " will", " would", " should", " must", " gonna", "let me", "i could", "we could");

    /// <summary>去年拜访过的瑞丰今天… and 拜访过的那个 tell of an earlier contact.</summary>
    private bool IsEarlier
    {
        get
        {
            var end = hit.End;
            return After.StartsWith("过的") && said.Times.Exists(item => item.Start > end) || After.StartsWith("的那");
        }
    }

    /// <summary>"pushed our call to Monday", 拜访改到周五: an appointment was moved, none was kept.</summary>
    private bool IsMoved
    {
        get
        {
            if (!Folding.IsHan(Word[0]))
            {
                return Word is "call" or "meeting" or "demo" or "visit" or "lunch" or "dinner" or "coffee" or "zoom" or "video call" or "site visit" && said.Folded.AsSpan(Clause.Start, Clause.End - Clause.Start)
                    .HoldsAny("moved", "pushed", "reschedul", "postpone", "cancel", "bumped", "shifted", "slipped", "called off", "move our", "move the", "push our", "push the");
            }

            var before = said.Folded.AsSpan(0, hit.Start);
            return said.Folded.AsSpan(hit.End, Math.Max(0, Clause.End - hit.End)).StartsWithAny(Moves) || before.EndsWithAny(Moves) || (before.EndsWith("了") && before[..^1].EndsWithAny(Moves));
        }
    }

    private static readonly string[] Moves = ["改到", "改期", "改约", "改成", "推迟", "延期", "延到", "取消", "推到", "往后推", "提前到", "挪到", "时间改", "的时间"];

    /// <summary>电话拜访, 去了个电话: a call; 微信回访 a message, 去了封邮件 an email. 路过了一下 went.</summary>
    private bool IsAnotherWay => Cue == Cue.Visit && (Before.EndsWithAny("电话", "微信", "视频", "线上") || After.TrimStart("一个通封条趟").StartsWithAny("电话", "电邮", "邮件", "微信", "信", "短信", "消息", "函"));

    /// <summary>"it's their board meeting": one of theirs, without us.</summary>
    private bool IsTheirs => Cue == Cue.Meeting && Before.EndsWithAny("board", "staff", "team", "internal", "sales", "their own");

    /// <summary>说不要再打电话了: what is not to be is no contact either; 特别, 级别 forbid nothing.</summary>
    private bool IsForbidden => Before.EndsWithAny("不要再", "不要", "别再", "甭", "莫", "勿", "唔好再", "唔好", "不用再", "不用", "不必", "don't", "dont", "do not", "stop", "no more", "never")
        || (Before is [.., '别'] && Before is not [.., '特' or '分' or '级' or '个' or '告', '别']);

    /// <summary>"after the trade fair" says when.</summary>
    private bool IsDate => Cue == Cue.Event
        && (said.Folded.AsSpan(Clause.Start, hit.Start - Clause.Start).TrimEnd().EndsWithAny("after the", "before the", "ahead of the", "since the", "until the") || After.StartsWithAny("之后", "之前", "后", "前"));

    /// <summary>"not a call" is taken back.</summary>
    public bool IsTakenBack => Before.EndsWithAny("not a", "not an", "不是", "not", "没");

    /// <summary>下周去德国参展, 下午开会: what lies ahead is no contact, whoever goes.</summary>
    /// <param name="occurred">The time of the contact itself.</param>
    /// <param name="due">Something is due, so that a part of the day is one to come.</param>
    public bool LiesAhead(Item? occurred, bool due)
    {
        if (IsPastVerb || said.HasAny(Lead, Cue.Just, Cue.Past, Cue.Speech, Cue.NoAnswer))
        {
            return false;
        }

        var (from, to, utterance) = (Clause.Start, hit.Start, said);
        return said.Times.Exists(item => item != occurred && item.Kind != ItemKind.Duration && item.Start >= from && item.End <= to && to - item.End <= 8
            && WhenReader.Future(utterance, item) is { } ahead && (ahead.From > utterance.Today || item.Kind == ItemKind.Part && due));
    }
}
