namespace SalesBot.Worker.Web;

/// <param name="IsSample">The store holds the sample company: nothing in it is real, and the page says how to bring in one's own.</param>
internal sealed record FirstRun(bool IsSample);
