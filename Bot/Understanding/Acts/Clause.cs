using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Whom a clause makes its subject.</summary>
internal enum Subject
{
    /// <summary>Nobody is named: in Chinese and in notes that is the writer, or whoever was spoken of.</summary>
    Unsaid,
    Me,
    You,

    /// <summary>Somebody at the customer's.</summary>
    Side,
    Company,
    Staff,
    House,
    Thing,
}

/// <summary>One clause with its words and who does what in it.</summary>
internal sealed class Clause
{
    private const Sense Nominal = Sense.Me | Sense.You | Sense.They | Sense.House | Sense.Staff | Sense.Person | Sense.Customer;

    /// <summary>What opens a predicate, or makes what follows an object.</summary>
    private const Sense Opens = Sense.Meet | Sense.Reach | Sense.Give | Sense.Say | Sense.Come | Sense.Past | Sense.Go | Sense.With | Sense.To | Sense.By | Sense.Direct | Sense.Move | Sense.Cancel | Sense.Fix | Sense.Order | Sense.Pay | Sense.Stance | Sense.Miss;

    public Clause(Utterance said, Region region, List<Word> tokens, int first, int end, bool follows = false)
    {
        Follows = follows;
        Utterance = said;
        Region = region;
        (this.tokens, this.first, this.end) = (tokens, first, end);
        for (var at = first; at < end; at++)
        {
            Senses |= tokens[at].Sense;
        }

        Han = said.Folded.AsSpan(region.Start, region.End - region.Start).ContainsAnyInRange('\u3400', '\u9fff');
        Questioned = Asked(said.Folded.AsSpan(region.End));
        (Subject, SubjectAt) = Find();
    }

    /// <summary>Whether a question mark comes before the next word.</summary>
    private static bool Asked(ReadOnlySpan<char> rest)
    {
        foreach (var letter in rest)
        {
            if (letter == '?' || char.IsLetterOrDigit(letter))
            {
                return letter == '?';
            }
        }

        return false;
    }

    private readonly List<Word> tokens;
    private readonly int first;
    private readonly int end;

    public Utterance Utterance { get; }

    public Region Region { get; }

    /// <summary>Every sense that some word here has.</summary>
    public Sense Senses { get; }

    public bool Han { get; }

    /// <summary>Somebody of the customer's was named in the clause before.</summary>
    public bool Follows { get; }

    /// <summary>A question mark ends it.</summary>
    public bool Questioned { get; }

    public Subject Subject { get; }

    /// <summary>Where the subject stands among the words; -1 when unsaid.</summary>
    public int SubjectAt { get; }

    public int Count => end - first;

    /// <summary>Its first word among the message's.</summary>
    public int Start => first;

    /// <summary>The word after its last.</summary>
    public int Stop => end;

    public Word this[int at] => tokens[first + at];

    public bool Has(Sense any) => (Senses & any) != 0;

    public ReadOnlySpan<char> Text => Utterance.Folded.AsSpan(Region.Start, Region.End - Region.Start);

    public ReadOnlySpan<char> Word(int at) => Utterance.Folded.AsSpan(this[at].Start, this[at].End - this[at].Start);

    public int First(Sense any, int from = 0)
    {
        for (var at = from; at < Count; at++)
        {
            if (this[at].Is(any))
            {
                return at;
            }
        }

        return -1;
    }

    public int Last(Sense any, int before = int.MaxValue)
    {
        for (var at = Math.Min(before, Count) - 1; at >= 0; at--)
        {
            if (this[at].Is(any))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is denied: a negation stands within two words before it.</summary>
    public bool Denied(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 3; back--)
        {
            if (this[back].Is(Sense.Not))
            {
                return true;
            }

            if (this[back].Is(Nominal | Sense.With | Sense.To) && back < at - 1)
            {
                break;
            }
        }

        return false;
    }

    public ActEvidence Why(int at, string why) => new(this[at].Start, this[at].End - this[at].Start, why);

    public Act Act(ActKind kind, double confidence, params IReadOnlyList<ActEvidence> evidence) => new(kind, Region.Start, Region.End - Region.Start, confidence, evidence);

    /// <summary>The first of the people named, where no verb or preposition stands before it.</summary>
    private (Subject, int) Find()
    {
        for (var at = 0; at < Count; at++)
        {
            var sense = this[at].Sense;
            if ((sense & Nominal) != 0)
            {
                // 华信陈总 and 阿慧 of 咱组阿慧: the last of a run of names is who does it.
                var last = at;
                while (last + 1 < Count && (this[last + 1].Is(Sense.Person | Sense.Staff) || this[last + 1].Is(Sense.They) && this[last].Is(Sense.Person | Sense.Customer)) && !this[last + 1].Is(Opens & ~Sense.With))
                {
                    last++;
                }

                // 潘总助理: theirs, though a word of our own house.
                return (last > at && this[last].Is(Sense.Staff) && this[last - 1].Is(Sense.Person) && Word(last) is "助理" or "秘书" or "司机" or "前台" or "assistant" or "secretary" or "pa" ? Subject.Side : Kind(this[last].Sense), last);
            }

            if ((sense & Opens) != 0)
            {
                return Named(at);
            }
        }

        return (Subject.Unsaid, -1);
    }

    /// <summary>志偉昨天…, 雯雯说…: two or three letters nobody knows at the very beginning, before a time or a verb, are somebody's name.</summary>
    private (Subject, int) Named(int verb)
    {
        var letters = 0;
        while (letters < Count && this[letters].Sense == Sense.Unknown && this[letters].End - this[letters].Start == 1 && Texts.Folding.IsHan(Utterance.Folded[this[letters].Start]))
        {
            letters++;
        }

        // 本司, 本日, 业于, 一连: no names.
        if (letters > 0 && Word(0)[0] is '本' or '业' or '一' or '可' or '岩' or '噚' or '跑' or '每' or '去' or '该' or '兹' or '经' or '现' or '另' or '据' or '关' or '至' or '并' or '且')
        {
            return (Subject.Unsaid, -1);
        }

        return letters is 2 or 3 && letters < Count && letters <= verb && (this[letters].Is(Sense.Time | Sense.Say | Sense.With | Sense.Just) || Word(letters) is "已" or "已经" or "于" or "代" or "替" or "替我" or "代我") && !this[letters].Is(Sense.Me) && !Handed(letters) ? (Subject.Staff, letters - 1) : (Subject.Unsaid, -1);
    }

    /// <summary>证书已经发给余经理了: what was sent to them stands first, and is nobody.</summary>
    private bool Handed(int letters) => Word(letters) is "已" or "已经" && First(Sense.Give | Sense.To | Sense.Reach, letters) is >= 0 and var gave && First(Sense.Person | Sense.They | Sense.Customer, gave) > gave;

    private static Subject Kind(Sense sense) =>
        (sense & Sense.Staff) != 0 ? Subject.Staff
        : (sense & (Sense.Person | Sense.They)) != 0 ? Subject.Side
        : (sense & Sense.Customer) != 0 ? Subject.Company
        : (sense & Sense.Me) != 0 ? Subject.Me
        : (sense & Sense.You) != 0 ? Subject.You
        : Subject.House;
}
