namespace SalesBot.Worker.Files.Tables;

/// <summary>Why a whole file cannot be read: nothing of it is written. Each has its sentence in <c>Files.resx</c> as <c>File.NAME</c>.</summary>
internal enum FileTrouble
{
    NotFound,
    Empty,
    TooLarge,

    /// <summary>Neither UTF-8 nor GB18030.</summary>
    WrongEncoding,

    /// <summary>Not a table at all, such as a picture.</summary>
    NotATable,

    /// <summary>A quote that is never closed, text after a closing one, or a row without end.</summary>
    BrokenQuotes,
    TooManyColumns,
    MissingHeadings,

    SameHeadingTwice,

    /// <summary>A damaged .xlsx, or one with a password.</summary>
    BrokenWorkbook,

    /// <summary>Small on disk, huge once unpacked.</summary>
    ZipBomb,

    /// <summary>More text than any table has.</summary>
    TooMuchText,
    Formula,
    UnknownKind,
}
