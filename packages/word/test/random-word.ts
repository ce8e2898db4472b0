import fc from 'fast-check';
import { escapeXml, paragraph, run } from './word-file.js';

/* Random paragraphs of Word, cut into random runs. */

const text = fc
  .array(fc.constantFrom(...'wells Ana run & < “ ” * _ [ ] @s1.h2 . ( ü 😀 1. # \\ |'.split(' '), ' ', ' ', '- '), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(''));

const properties = fc.constantFrom('', '<w:b/>', '<w:i/><w:color w:val="FF0000"/>');

const plainRun = fc.tuple(text, properties).map(([content, style]) => run(content, style));

const piece = fc.oneof(
  { weight: 5, arbitrary: plainRun },
  plainRun.map((content) => `<w:ins w:id="90" w:author="Ana">${content}</w:ins>`),
  plainRun.map((content) => `<w:hyperlink w:anchor="x">${content}</w:hyperlink>`),
  text.map(
    (content) => `<w:del w:id="91" w:author="Ana"><w:r><w:delText>${escapeXml(content)}</w:delText></w:r></w:del>`,
  ),
  fc.constantFrom(
    '<w:bookmarkStart w:id="92" w:name="x"/>',
    '<w:bookmarkEnd w:id="92"/>',
    '<w:proofErr w:type="spellStart"/>',
    '<w:r><w:tab/></w:r>',
    '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:tab/><w:t>b c</w:t></w:r>',
    '<w:r><w:lastRenderedPageBreak/><w:t>x&#8217;y&amp;z</w:t></w:r>',
    '<w:r/>',
  ),
);

/** The content of a body. */
export const randomBody = fc
  .array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.map((pieces) => `<w:p>${pieces.join('')}</w:p>`).join('') + paragraph('The end.'));
