namespace SalesBot.Worker.Web;

/// <summary>Marks what no browser asks for: supervisors and messengers have no origin, and come by any name.</summary>
/// <param name="Inside">Not to be had at the public address.</param>
internal sealed record ForMachines(bool Inside);
