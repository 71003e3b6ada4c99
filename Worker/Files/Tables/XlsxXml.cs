using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Worker.Files.Tables;

/// <summary>Reads a workbook's parts as they stream by, and never more of one than a table needs.</summary>
internal static class XlsxXml
{
    /// <summary>Letters of one cell.</summary>
    private const int LongestText = 1 << 20;

    /// <summary>Elements within elements: the reader remembers every one that is open.</summary>
    private const int Deepest = 64;

    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(
        new PartStream(part.GetStream(FileMode.Open, FileAccess.Read)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true, IgnoreComments = true });

    extension(XmlReader xml)
    {
        public bool IsText => xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

        /// <exception cref="UnreadableTableException">Nested without end.</exception>
        public bool Next() => xml.Read() && (xml.Depth <= Deepest ? true : throw new UnreadableTableException(FileTrouble.ZipBomb));

        /// <summary>To the next element of that name.</summary>
        public bool NextElement(string name)
        {
            while (xml.Next())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name) return true;
            }

            return false;
        }
    }

    /// <exception cref="UnreadableTableException">More than any cell holds.</exception>
    public static void Add(this StringBuilder text, string more)
    {
        if (text.Length + more.Length > LongestText) throw new UnreadableTableException(FileTrouble.TooMuchText);
        text.Append(more);
    }
}
