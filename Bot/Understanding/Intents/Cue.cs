namespace SalesBot.Bot.Understanding.Intents;

/// <summary>What a word or phrase hints at. The tables of each language say which do.</summary>
internal enum Cue
{
    // How a contact took place.
    Phone,
    Visit,
    Meeting,
    Video,
    Email,
    Wechat,
    Im,
    Event,
    NoAnswer,

    // When, and whether it happened.
    Just,
    Past,
    Plan,
    Remind,
    Wish,
    Negation,

    /// <summary>The contact spoke: 说, 表示, wants.</summary>
    Speech,

    /// <summary>Something a rep does next: 发, 报价, send, call back.</summary>
    Action,

    /// <summary>Someone else's calendar: a board that meets, a project that moves.</summary>
    Theirs,

    // Stages.
    Lead,
    Interested,
    Negotiating,
    Won,
    Lost,

    // Objections.
    Price,
    Authority,
    Budget,
    Timing,
    Terms,
    Delivery,
    Competitor,
    Quality,
    NoNeed,
    Value,
    Feature,

    // Money.
    Amount,
    Deposit,
    NotAmount,
    Order,
    Payment,

    // Intents.
    Create,
    Update,
    Correct,
    Smalltalk,
    Greeting,

    // Queries.
    Ask,
    AskTodo,
    AskPerformance,
    AskRanking,
    AskHistory,
    AskPipeline,
    AskStale,
    AskOverdue,
    AskContact,
    AskCustomer,
    AskActivity,
}

/// <summary>Where a text uses a cue.</summary>
internal readonly record struct Hit(Cue Cue, int Start, int End);
