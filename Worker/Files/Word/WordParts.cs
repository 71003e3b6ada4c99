using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Files.Word;

/// <summary>The parts of a document that are the same in every one: styles, lists, page foot, settings. Written as they are stored.</summary>
internal static class WordParts
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static void Styles(MainDocumentPart main, Language language) => OfficeXml.Feed(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"),
        $"""
        <w:styles {Namespaces}>
          <w:docDefaults>
            <w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="{EastAsian(language)}" w:cs="Arial"/><w:color w:val="{Hex(Palette.Ink)}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="{(language == Language.Traditional ? "zh-TW" : "zh-CN")}"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="120" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
          <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
          <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="240"/></w:pPr><w:rPr><w:color w:val="{Hex(Palette.Muted)}"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/></w:pPr></w:style>
          {Heading(1, 30, 360, 140)}{Heading(2, 25, 260, 100)}{Heading(3, 22, 200, 80)}
          <w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="280" w:after="100"/></w:pPr><w:rPr><w:b/><w:color w:val="{Hex(Palette.Main)}"/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="40" w:line="264" w:lineRule="auto"/></w:pPr></w:style>
          <w:style w:type="character" w:styleId="PictureCaption"><w:name w:val="Picture Caption"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="{Hex(Palette.Muted)}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="Picture"><w:name w:val="Picture"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="160" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="0" w:after="80"/><w:ind w:left="284" w:hanging="284"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="30" w:after="30" w:line="250" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="CardLabel"><w:name w:val="Card Label"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/><w:spacing w:before="80" w:after="0"/></w:pPr><w:rPr><w:color w:val="{Hex(Palette.Muted)}"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="CardValue"><w:name w:val="Card Value"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/><w:spacing w:before="20" w:after="20" w:line="420" w:lineRule="exact"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="CardNote"><w:name w:val="Card Note"/><w:basedOn w:val="TableText"/><w:pPr><w:spacing w:before="0" w:after="80"/></w:pPr><w:rPr><w:color w:val="{Hex(Palette.Muted)}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:before="0" w:after="0"/></w:pPr><w:rPr><w:color w:val="{Hex(Palette.Muted)}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
          <w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{Hex(Palette.Main)}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{Hex(Palette.Main)}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{Hex(Palette.Grid)}"/></w:tblBorders><w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>
            <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{Hex(Palette.Main)}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>
            <w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{Hex(Palette.Main)}"/></w:tcBorders></w:tcPr></w:tblStylePr>
            <w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{Hex(Palette.Card)}"/></w:tcPr></w:tblStylePr>
          </w:style>
          <w:style w:type="table" w:styleId="CardTable"><w:name w:val="Card Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="48" w:space="0" w:color="FFFFFF"/><w:insideV w:val="single" w:sz="48" w:space="0" w:color="FFFFFF"/></w:tblBorders><w:tblCellMar><w:left w:w="140" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{Hex(Palette.Card)}"/></w:tcPr></w:style>
        </w:styles>
        """);

    /// <summary>One bullet list.</summary>
    public static void Lists(MainDocumentPart main) => OfficeXml.Feed(main.AddNewPart<NumberingDefinitionsPart>("rIdLists"),
        $"""
        <w:numbering {Namespaces}>
          <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="{Hex(Palette.Main)}"/></w:rPr></w:lvl></w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        </w:numbering>
        """);

    /// <summary>What it is on the left, page and pages on the right.</summary>
    public static string Foot(MainDocumentPart main, string left)
    {
        OfficeXml.Feed(main.AddNewPart<FooterPart>("rIdFoot"),
            $"""
            <w:ftr {Namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{SecurityElement.Escape(left)}</w:t></w:r><w:r><w:tab/></w:r>{Field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{Field("NUMPAGES")}</w:p></w:ftr>
            """);
        return "rIdFoot";

        static string Field(string name) =>
            $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""";
    }

    public static void Settings(MainDocumentPart main) => OfficeXml.Feed(main.AddNewPart<DocumentSettingsPart>("rIdSettings"),
        $"""
        <w:settings {Namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """);

    internal static string Hex(string colour) => colour[1..];

    private static string EastAsian(Language language) => language == Language.Traditional ? "Microsoft JhengHei" : "Microsoft YaHei";

    private static string Heading(int level, int halfPoints, int before, int after) => string.Create(CultureInfo.InvariantCulture,
        $"""
        <w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="{Hex(Palette.Main)}"/><w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/></w:rPr></w:style>
        """);
}
