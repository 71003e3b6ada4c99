using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Export;

/// <param name="What">The kinds asked for; empty for all the person may have.</param>
/// <param name="Tables">The sheets of the five spreadsheet systems instead.</param>
/// <param name="Format">xlsx or csv.</param>
public sealed record ExportData(IReadOnlyList<FileKind> What, bool Tables, string Format) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ExportWork.Export(work, this);
}

/// <param name="Format">docx, xlsx or png.</param>
public sealed record ExportReport([property: JsonConverter(typeof(ReportRequestJson))] ReportRequest Request, string Format) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => ExportWork.Report(work, this);
}

internal sealed class ReportRequestJson() : OnceWritten<ReportRequest>(ReportRequest.Parse);
