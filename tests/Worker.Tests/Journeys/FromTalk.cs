using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>What the talk of a journey wrote into the sample company, which has records of its own.</summary>
internal static class FromTalk
{
    public static string Rep(string language) => language == "en" ? "Ming" : "小明";

    public static CustomerCode Code(IReadSession session, string customer) => session.CustomersNamed(customer)[0].Code;

    public static Task<List<FollowUp>> Contacts(Journey journey, string customer) =>
        journey.Read(session => session.FollowUpsOf(Code(session, customer)).Where(one => one.SourceMessage is not null).ToList());

    public static Task<List<PlannedStep>> Steps(Journey journey, string customer) => journey.Read(session => (session.Get(Documents.Plans, Code(session, customer).Value)?.Steps ?? [])
        .Where(step => step.FollowUp is { } contact ? session.Get(Documents.FollowUps, contact)?.SourceMessage is not null : step.Made is not null).ToList());

    /// <summary>Those of the sample company too.</summary>
    public static Task<List<PlannedStep>> AllSteps(Journey journey, string customer) => journey.Read(session => session.Get(Documents.Plans, Code(session, customer).Value)?.Steps.ToList() ?? []);
}
