namespace SalesBot.Worker.Files.Import;

/// <summary>Why a row was not taken. Each has its sentence in <c>Files.resx</c> as <c>Row.NAME</c>: {0} the cell, {1} what is accepted.</summary>
internal enum Trouble
{
    Blank,
    NotADate,
    NotATime,
    YearOutOfRange,
    NotAnAmount,
    OtherCurrency,
    NotANumber,
    OutOfRange,
    NotAPeriod,
    NotAMonth,
    NotOneOf,
    UnknownPerson,
    UnknownTimeZone,
    UnknownLanguage,
    OwnLead,
    UnknownCustomer,
    AmbiguousCustomer,
    UnknownOrder,
    NumberTwice,
    TooManyCells,
    TooLong,
}
