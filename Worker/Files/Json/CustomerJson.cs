using System.Text.Json;
using SalesBot.Bot.Reports.Tables;

namespace SalesBot.Worker.Files.Json;

/// <summary>The <c>customers</c> part of <c>report customers … --format json</c>: tables S5-1 to S5-4, a row an object. Terms are English; a cell that is blank is null.</summary>
internal static class CustomerJson
{
    private static readonly (string Table, string Name, string[] Fields)[] Parts =
    [
        ("S5-1", "basics", ["code", "name", "industry", "size", "contact", "phone", "months", "level"]),
        ("S5-2", "value", ["code", "recencyDays", "frequency", "amount", "rfm", "segment"]),
        ("S5-3", "behaviour", ["code", "product", "cycleMonths", "decision", "objection", "need"]),
        ("S5-4", "strategy", ["segment", "traits", "direction", "action", "owner", "due"]),
    ];

    /// <param name="tables">In English.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Table> tables)
    {
        json.WriteStartObject("customers");
        foreach (var (id, name, fields) in Parts)
        {
            json.WriteStartArray(name);
            foreach (var row in tables.Single(table => table.Columns[0].Key == $"{id}.0").Rows)
            {
                json.WriteStartObject();
                foreach (var (index, field) in fields.Index())
                {
                    Cell(json, field, row[index]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, string field, object? cell)
    {
        switch (cell)
        {
            case decimal number:
                json.WriteNumber(field, number);
                break;
            case int number:
                json.WriteNumber(field, number);
                break;
            case string { Length: > 0 } text:
                json.WriteString(field, text);
                break;
            default:
                json.WriteNull(field);
                break;
        }
    }
}
