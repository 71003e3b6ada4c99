using SalesBot.Bot.Subjects.Files;

namespace SalesBot.Bot.Tests.Subjects.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("报价.pdf", "报价.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\quote.docx", "quote.docx")]
    [InlineData("a\u0000b\u202Efdp.exe", "abfdp.exe")]
    [InlineData("  .hidden. ", "hidden")]
    [InlineData("a:b*c?.csv", "abc.csv")]
    [InlineData("", null)]
    [InlineData("///", null)]
    [InlineData(null, null)]
    public void Safe_AnyName_HasNoFolderAndNothingHidden(string? name, string? safe) => Assert.Equal(safe, FileNames.Safe(name));

    [Fact]
    public void Safe_VeryLongName_KeepsItsEnding()
    {
        var safe = FileNames.Safe(new string('长', 300) + ".xlsx")!;

        Assert.Equal(80, safe.Length);
        Assert.EndsWith(".xlsx", safe, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photo.JPG", true)]
    [InlineData("quote.xlsx", true)]
    [InlineData(null, true)] // a photo or a voice note has no name
    [InlineData("setup.exe", false)]
    [InlineData("macro.xlsm", false)]
    [InlineData("page.html", false)]
    [InlineData("invoice.pdf.js", false)]
    [InlineData("noending", false)]
    public void IsAccepted_ByEnding_TakesDocumentsAndNoPrograms(string? name, bool accepted) => Assert.Equal(accepted, FileNames.IsAccepted(name));
}
