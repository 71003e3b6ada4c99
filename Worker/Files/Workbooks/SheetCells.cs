using System.Globalization;
using System.Xml;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>Cells as a sheet stores them. Words stay words: a name that starts with = is never a formula here.</summary>
internal static class SheetCells
{
    private const string Main = OfficeXml.Spreadsheet;

    /// <summary>What a sheet counts days from.</summary>
    private static readonly DateTime DayZero = new(1899, 12, 30);

    extension(XmlWriter sheet)
    {
        /// <param name="cell">Its place, e.g. B3.</param>
        /// <param name="words">What XML can hold; nothing leaves a cell that is only formatted.</param>
        public void Words(string cell, string words, int style)
        {
            sheet.Begin(cell, style);
            if (words.Length > 0)
            {
                sheet.WriteAttributeString("t", "inlineStr");
                sheet.WriteStartElement("is", Main);
                sheet.WriteStartElement("t", Main);
                sheet.WriteAttributeString("xml", "space", null, "preserve");
                sheet.WriteString(words);
                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
        }

        /// <param name="formula">What computes it; null for a plain number.</param>
        public void Number(string cell, decimal number, int style, string? formula = null)
        {
            sheet.Begin(cell, style);
            if (formula is not null) sheet.WriteElementString("f", Main, formula);
            sheet.WriteElementString("v", Main, number.ToString("0.############################", CultureInfo.InvariantCulture));
            sheet.WriteEndElement();
        }

        public void Moment(string cell, DateTime at, int style)
        {
            sheet.Begin(cell, style);
            sheet.WriteElementString("v", Main, (at - DayZero).TotalDays.ToString("R", CultureInfo.InvariantCulture));
            sheet.WriteEndElement();
        }

        private void Begin(string cell, int style)
        {
            sheet.WriteStartElement("c", Main);
            sheet.WriteAttributeString("r", cell);
            sheet.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
    }
}
