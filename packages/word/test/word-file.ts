import { zip } from '../../import/test/archives.js';

/* Word documents for tests, as small as Word and LibreOffice accept them. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
})
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

type PartName = 'styles' | 'footnotes' | 'endnotes' | 'comments';

/** The properties of a document that Findings exported from this proposal. */
export function exportedProperties(path: string): string {
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property pid="2" name="title"><vt:lpwstr>x</vt:lpwstr></property><property pid="3" name="findings-exported-from"><vt:lpwstr>${escapeXml(path)}</vt:lpwstr></property><property pid="4" name="y"><vt:lpwstr>z</vt:lpwstr></property></Properties>`;
}

/** A Word document with this body. The other parts are given by their content. */
export function wordFile(
  body: string,
  parts: Readonly<Partial<Record<PartName, string>>> = {},
  properties?: string,
): Uint8Array {
  const names = Object.keys(parts) as PartName[];
  const override = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${CONTENT_TYPE}.${type}+xml"/>`;
  const relation = (name: string): string =>
    `<Relationship Id="r-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('document', 'document.main')}${names.map((name) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map(relation).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      names.map((name) => [`word/${name}.xml`, `<w:${name}${NAMESPACES}>${parts[name]}</w:${name}>`]),
    ),
    ...(properties !== undefined && { 'docProps/custom.xml': properties }),
    'word/media/dot.bin': Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251),
  });
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of one run with this text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<w:') ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function styled(style: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`);
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A field with its instruction and result in runs of their own, as Word and Zotero write it. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>`;
  return mark('begin') + code + mark('separate') + run(result) + mark('end');
}

/** The instruction of a citation of Zotero. */
export function zotero(...items: readonly object[]): string {
  return `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationID: 'a1', citationItems: items })}`;
}

export function note(type: 'footnote' | 'endnote', id: number, ...paragraphs: readonly string[]): string {
  return `<w:${type} w:id="${id}">${paragraphs.join('')}</w:${type}>`;
}

export function noteReference(type: 'footnote' | 'endnote', id: number): string {
  return `<w:r><w:${type}Reference w:id="${id}"/></w:r>`;
}

/** A run with a text box, and its copy for old programs. */
export function textBox(...paragraphs: readonly string[]): string {
  const content = `<w:txbxContent>${paragraphs.join('')}</w:txbxContent>`;
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1828800" cy="914400"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}
