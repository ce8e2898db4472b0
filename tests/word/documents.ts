/* A report and a draft as Flat OpenDocument, which LibreOffice turns into a PDF and a Word document. */

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join('');

function openDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

const heading = (level: number, text: string): string => `<text:h text:outline-level="${level}">${text}</text:h>`;
const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
const list = (...items: readonly string[]): string =>
  `<text:list>${items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;

export const report = openDocument(
  heading(1, 'Water in the Hills: A Workshop') +
    paragraph('Hill Trust, March 4 - 5, 2019') +
    heading(2, 'Executive Summary') +
    paragraph(
      'Villages in the hills lose water before they lose rain. The workshop asked who digs, who pays, and who repairs.',
    ) +
    heading(2, 'Session 1: Wells') +
    paragraph('Most wells of the district were dug by hand, and few of them were ever measured.') +
    list(
      'Maya Rai (Hill Trust) counted 40 wells, and found that 25% of them were dry by March.',
      'Jonas Köhler (Port Office) asked that pumps be paid for by those who sell them.',
    ) +
    heading(2, 'Session 2: Money') +
    list('Asha Rana (Ministry of Water) said that loans need not be repaid in a year without rain.'),
);

const note =
  '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' +
  paragraph('Pumps are “paid for by those who buy them” [@s1.h2].') +
  '</text:note-body></text:note>';

const cell = (text: string): string => `<table:table-cell>${paragraph(text)}</table:table-cell>`;

export const draft = openDocument(
  heading(1, 'A proposal for wells &amp; pumps') +
    paragraph('The * villages of &lt;the hills&gt; lose water “before they lose rain” [@summary.p1].') +
    paragraph(
      'Loans “need <text:span text:style-name="B">not be re</text:span>paid in a year with little rain” help [@s2.h1].',
    ) +
    list('Nobody said this [@s2.h9].', `Pumps break.${note} Ana repairs them.`) +
    `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>${cell('Who')}${cell('What')}</table:table-row>` +
    `<table:table-row>${cell('Maya Rai')}${cell('“counted 40 wells, and found that 35% of them were dry” [@s1.h1]')}</table:table-row></table:table>` +
    paragraph('As Jonas Köhler said, loans need not be repaid in a year without rain [@s2.h1].'),
);
