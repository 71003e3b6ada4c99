using System.Net;
using System.Text.RegularExpressions;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Web.Pages;
using SalesBot.Worker.Tests.Web.SignIn;

namespace SalesBot.Worker.Tests.Web.Admin;

/// <summary>An admin's pages: what they show, and that their buttons are the chat's.</summary>
public sealed class AdminPagesTests(PageHost host) : IClassFixture<PageHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_RoleChanged_IsAnsweredInTheChatWithItsUndo()
    {
        using var admin = await Visitor.Of(host, await host.Id("周敏"));
        var of = await host.Id("王芳");

        await admin.Press(Deed(await admin.Page($"/admin/people/{of}"), "改角色"), "改角色");
        var items = await host.History(admin.Id, items => items.Any(item => item.TryGetProperty("buttons", out var buttons) && buttons.ToString().Contains("主管", StringComparison.Ordinal)));

        Assert.Contains("王芳", items[^1].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(Role.Rep, (await host.Store.Read(session => session.PersonNamed("王芳"), Cancel))!.Role);
    }

    [Fact]
    public async Task Browser_EndedByAnAdmin_IsSignedOut()
    {
        await using var own = new SignedInHost();
        await own.InitializeAsync();
        using var rep = await own.SignIn("小明");
        using var admin = await own.SignIn("周敏");
        var id = (await own.Person("小明")).Id;
        var page = await admin.Page($"/admin/people/{id}");

        var open = await own.Read(session => session.PageSessionsOf(id).Single());
        Assert.Contains(open.Device, page, StringComparison.Ordinal);
        var pressed = await admin.PostStatus("/desk/press", new { id = Guid.NewGuid().ToString("N"), deed = Deed(page[page.IndexOf("<h2>网页", StringComparison.Ordinal)..], "退出"), label = "退出" });
        await own.Drain();

        Assert.Equal(HttpStatusCode.NoContent, pressed);
        Assert.Empty(await own.Read(session => session.PageSessionsOf(id)));
        Assert.Equal(HttpStatusCode.Redirect, await rep.Status("/today"));
    }

    [Fact]
    public async Task Duplicates_OneKept_TakesTheOthersRecordsAndGivesThemBack()
    {
        await using var own = new PageHost();
        await own.InitializeAsync();
        using var admin = await Visitor.Of(own, await own.Id("周敏"));
        var first = (await own.Store.Read(session => session.CustomersNamed("恒通科技"), Cancel))[0];
        var twin = first with { Code = new CustomerCode("IT-ZX-YX-909"), Name = "恒通科技有限公司", Region = "西南", Contacts = [], Aliases = [] };
        await own.Store.Write(
            session =>
            {
                session.Upsert(Documents.Customers, twin);
                return 0;
            },
            Cancel);
        var page = await admin.Page("/admin/duplicates");
        Assert.Contains("恒通科技有限公司", page, StringComparison.Ordinal);
        Assert.Contains("西南", page, StringComparison.Ordinal);
        Assert.Contains("名称相同", page, StringComparison.Ordinal);

        await admin.Press(Deed(page, "留这家"), "留这家");
        await own.History(admin.Id, items => items.Any(item => item.TryGetProperty("buttons", out var buttons) && buttons.ToString().Contains("撤销", StringComparison.Ordinal)));

        Assert.Null(await own.Store.Read(session => session.Get(Documents.Customers, twin.Code.Value), Cancel));
        Assert.Contains("没有重复的客户", await admin.Page("/admin/duplicates"), StringComparison.Ordinal);
        Assert.Contains("恒通科技", await admin.Page("/admin/audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_OfSomebodyElse_AreShownWithoutTheirButtons()
    {
        await using var own = new PageHost();
        await own.InitializeAsync();
        using var admin = await Visitor.Of(own, await own.Id("周敏"));
        var other = new RepId(await own.Id("陈静"));
        Assert.Contains("还没有导入过表格", await admin.Page("/admin/imports"), StringComparison.Ordinal);
        await own.Store.Write(
            session =>
            {
                session.Upsert(ImportDocuments.FileImports, new FileImport("import-1", other, "local:x", "客户台账.csv", own.Clock.GetUtcNow()) { Kind = FileKind.Customers, State = ImportState.Offered });
                return 0;
            },
            Cancel);

        var page = await admin.Page("/admin/imports");

        Assert.Contains("客户台账.csv", page, StringComparison.Ordinal);
        Assert.Contains("等你点头", page, StringComparison.Ordinal);
        Assert.Contains("陈静", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_NeverShowWhatIsSecret()
    {
        using var admin = await Visitor.Of(host, await host.Id("周敏"));

        var page = await admin.Page("/admin/settings");

        Assert.Contains("Team:TimeZone", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Token", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Connection", page, StringComparison.Ordinal);
    }

    private static string Deed(string page, string label) => Regex.Match(page, $"""data-deed="([^"]+)"[^>]*>{label}<""").Groups[1].Value is { Length: > 0 } deed ? deed : throw new InvalidOperationException($"No button {label}.");
}
