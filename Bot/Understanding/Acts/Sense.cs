namespace SalesBot.Bot.Understanding.Acts;

/// <summary>What a word can do in a clause: the closed classes of grammar, and the few classes of verbs and nouns that acts are told by.</summary>
[Flags]
internal enum Sense : ulong
{
    None = 0,

    // Who.
    Me = 1UL << 0,
    You = 1UL << 1,
    They = 1UL << 2,

    /// <summary>Our own house above or beside the writer: 领导, our finance.</summary>
    House = 1UL << 3,

    /// <summary>A colleague by name or by word: 阿强, Priya, 同事, 仓库.</summary>
    Staff = 1UL << 4,

    /// <summary>Somebody at a customer's, by mention or by form of address.</summary>
    Person = 1UL << 5,
    Customer = 1UL << 6,

    // Tense and aspect.
    Done = 1UL << 7,
    Just = 1UL << 8,

    /// <summary>An English verb in the past, whatever it means.</summary>
    Past = 1UL << 9,
    Ahead = 1UL << 10,
    Must = 1UL << 11,
    Later = 1UL << 12,

    /// <summary>Still going on: 正在, 还在, "is still".</summary>
    Going = 1UL << 13,

    // Modality.
    Not = 1UL << 14,
    Wh = 1UL << 15,

    /// <summary>A word that makes its clause a question: 吗, 有没有.</summary>
    Asks = 1UL << 16,

    /// <summary>A verb whose question is not the writer's: 不知道, 看看, ask him.</summary>
    Holds = 1UL << 17,
    If = 1UL << 18,
    Wish = 1UL << 19,
    Heard = 1UL << 20,
    Direct = 1UL << 21,
    Please = 1UL << 22,
    Remind = 1UL << 23,

    // What happens between people.
    Meet = 1UL << 24,
    Reach = 1UL << 25,

    /// <summary>A contact as a noun: 电话, meeting, demo.</summary>
    Touch = 1UL << 26,

    /// <summary>Something handed over or done for them: 发, 报价, sent.</summary>
    Give = 1UL << 27,
    Say = 1UL << 28,

    /// <summary>What they feel or want: 嫌, 满意, wants, is happy.</summary>
    Stance = 1UL << 29,

    /// <summary>They turn to us: 来电, 回复, got back.</summary>
    Come = 1UL << 30,
    Miss = 1UL << 31,
    Go = 1UL << 32,
    Move = 1UL << 33,
    Cancel = 1UL << 34,

    /// <summary>Fixes a coming date: 约, 定了, booked.</summary>
    Fix = 1UL << 35,

    // Business.
    Order = 1UL << 36,
    Pay = 1UL << 37,
    Deal = 1UL << 38,
    Business = 1UL << 39,

    /// <summary>A field of a customer's record: 等级, 负责人, owner, reminders.</summary>
    Field = 1UL << 40,
    Set = 1UL << 41,

    /// <summary>What the house does with its own papers: 排产, 开票.</summary>
    Chore = 1UL << 42,

    // The talk itself.
    Nod = 1UL << 43,
    Show = 1UL << 44,
    Note = 1UL << 45,
    Wrong = 1UL << 46,
    Erase = 1UL << 47,
    Restore = 1UL << 48,
    Entry = 1UL << 49,

    // Joints.
    By = 1UL << 50,
    With = 1UL << 51,
    To = 1UL << 52,
    Be = 1UL << 53,
    Aux = 1UL << 54,

    // Times, by where they lie.
    Before = 1UL << 55,
    Today = 1UL << 56,
    Coming = 1UL << 57,
    Time = 1UL << 58,

    /// <summary>A word nobody knows.</summary>
    Unknown = 1UL << 59,

    /// <summary>Known, and says nothing about the act.</summary>
    Plain = 1UL << 60,
    Sum = 1UL << 61,

    /// <summary>A verb in its plain English form.</summary>
    Verb = 1UL << 62,
}
