import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const FOOTER = `<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;
const FOOTER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const FOOTER_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer';
const FOOTER_REFERENCE =
  '<w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId90"/>';
/** The first line of a reference begins further left, as the citation styles ask for. */
const HANGING = '<w:pPr><w:spacing w:before="60" w:after="120"/><w:ind w:left="480" w:hanging="480"/></w:pPr>';

/** Adds page numbers and the indents of references to Pandoc's own template for Word documents. */
export function wordTemplate(pandocTemplate: Uint8Array): Uint8Array {
  const parts = unzipSync(pandocTemplate);
  const change = (path: string, pattern: RegExp, replacement: string): void => {
    parts[path] = strToU8(strFromU8(parts[path]!).replace(pattern, replacement));
  };
  parts['word/footer1.xml'] = strToU8(FOOTER);
  change(
    '[Content_Types].xml',
    /(?=<\/Types>)/,
    `<Override PartName="/word/footer1.xml" ContentType="${FOOTER_TYPE}"/>`,
  );
  change(
    'word/_rels/document.xml.rels',
    /(?=<\/Relationships>)/,
    `<Relationship Id="rId90" Type="${FOOTER_RELATION}" Target="footer1.xml"/>`,
  );
  change('word/document.xml', /<w:sectPr\s*\/>/, '<w:sectPr></w:sectPr>');
  change('word/document.xml', /(?<=<w:sectPr(?: [^>]*)?>)/, FOOTER_REFERENCE);
  change('word/styles.xml', /(?<=w:styleId="Bibliography"(?:(?!<\/w:style>)[^])*)<w:pPr\s*\/>/, HANGING);
  return zipSync(parts);
}
