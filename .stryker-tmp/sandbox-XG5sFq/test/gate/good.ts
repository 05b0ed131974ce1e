// @ts-nocheck
import { zipSync } from 'fflate'

/** The parts of a DOCX by their names in the archive; text is XML. */
export type Parts = Map<string, string | Uint8Array>

/** Packs parts in their order, always to the same bytes. */
export function pack(parts: Parts): Uint8Array {
  const encoder = new TextEncoder()
  const entries = [...parts].map(([name, content]) => [
    name,
    typeof content === 'string' ? encoder.encode(content) : content,
  ])
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) })
}

/** A sound document with one of everything that the rules are about; the defects break it in one place each. */
export function goodParts(): Parts {
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', rootRelationships],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', documentRelationships],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering],
    ['word/footnotes.xml', footnotes],
    ['word/comments.xml', comments],
    ['word/settings.xml', settings],
    ['word/footer1.xml', footer],
    ['word/media/image1.png', onePixel],
    ['docProps/core.xml', core],
  ])
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="${wordType}.footnotes+xml"/>
<Override PartName="/word/comments.xml" ContentType="${wordType}.comments+xml"/>
<Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`

const rootRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`

const documentRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="${relation}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="${relation}/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="${relation}/footnotes" Target="footnotes.xml"/>
<Relationship Id="rId4" Type="${relation}/comments" Target="comments.xml"/>
<Relationship Id="rId5" Type="${relation}/settings" Target="settings.xml"/>
<Relationship Id="rId6" Type="${relation}/footer" Target="footer1.xml"/>
<Relationship Id="rId7" Type="${relation}/image" Target="media/image1.png"/>
<Relationship Id="rId8" Type="${relation}/hyperlink" Target="https://www.example.com/a?b=1&amp;c=2#d" TargetMode="External"/>
</Relationships>`

/** An inline picture of 1 cm; `id` is that of the drawing. */
const picture = (id: number) => `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="360000" cy="360000"/><wp:docPr id="${id}" name="图 ${id}"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="0" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const document = `${declaration}<w:document ${word} xmlns:r="${relation}"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:body>
<w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="Heading1"/><w:keepNext/><w:spacing w:before="120" w:after="120"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:r><w:rPr><w:b/><w:color w:val="FF0000"/><w:sz w:val="32"/></w:rPr><w:t>一、主要工作</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
<w:p w14:paraId="00000002"><w:bookmarkStart w:id="2" w:name="完成情况"/><w:r><w:t xml:space="preserve">完成 A &amp; B 两项，</w:t></w:r><w:bookmarkEnd w:id="2"/><w:hyperlink r:id="rId8"><w:r><w:rPr><w:rStyle w:val="Link"/></w:rPr><w:t>外部链接</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="_Toc1"><w:r><w:t>内部链接</w:t></w:r></w:hyperlink></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>编号段落</w:t></w:r></w:p>
<w:p><w:commentRangeStart w:id="3"/><w:r><w:t>有脚注和批注的句子</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p>
<w:p><w:del w:id="4" w:author="甲" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="5" w:author="甲" w:date="2025-01-01T00:00:00Z"><w:r><w:t>新</w:t></w:r></w:ins></w:p>
<w:sdt><w:sdtPr><w:id w:val="6"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>控件内容</w:t></w:r></w:p></w:sdtContent></w:sdt>
${picture(1)}
${picture(2)}
<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>合并的格</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>左格</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>右格</w:t></w:r></w:p></w:tc></w:tr>
</w:tbl>
<w:sectPr><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>
</w:body></w:document>`

const styles = `${declaration}<w:styles ${word}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Letters"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:basedOn w:val="Letters"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="Plain"/></w:style>
</w:styles>`

const numbering = `${declaration}<w:numbering ${word}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>`

const footnotes = `${declaration}<w:footnotes ${word}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>脚注文字</w:t></w:r></w:p></w:footnote>
</w:footnotes>`

const comments = `${declaration}<w:comments ${word}>
<w:comment w:id="3" w:author="甲" w:date="2025-01-01T00:00:00Z"><w:p><w:r><w:t>批注文字</w:t></w:r></w:p></w:comment>
</w:comments>`

const settings = `${declaration}<w:settings ${word}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`

const footer = `${declaration}<w:ftr ${word}><w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`

const core = `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>校验用文件</dc:title>
<dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created>
</cp:coreProperties>`

/** The smallest PNG there is: one transparent pixel. */
const onePixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
