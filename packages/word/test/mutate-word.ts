import { unzipSync, zipSync } from 'fflate';

/* Other ways to write the same Word document: what XML and the packaging conventions allow. */

/** The entries of an archive, by path. */
export type Entries = Readonly<Record<string, Uint8Array>>;

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const MAIN = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const COMMENTS_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

function change(entries: Entries, isWanted: (path: string) => boolean, by: (xml: string) => string): Entries {
  return Object.fromEntries(
    Object.entries(entries).map(([path, bytes]) => [
      path,
      isWanted(path) ? encoder.encode(by(decoder.decode(bytes))) : bytes,
    ]),
  );
}

const inMain =
  (by: (xml: string) => string) =>
  (entries: Entries): Entries =>
    change(entries, (path) => path === MAIN, by);

/** Changes the content of each text that has no markup inside. */
const inTexts = (by: (text: string) => string) =>
  inMain((xml) =>
    xml.replace(/(<w:t(?: [^<>]*)?>)([^<]+)(?=<\/w:t>)/g, (_, tag: string, text: string) => tag + by(text)),
  );

const inRelations =
  (by: (xml: string) => string) =>
  (entries: Entries): Entries =>
    change(entries, (path) => path === RELATIONS, by);

/** Replaces the comments of the document, which it has none of, by relations that lead elsewhere. */
const relateComments =
  (...relations: readonly string[]) =>
  (entries: Entries): Entries => {
    const without = Object.fromEntries(Object.entries(entries).filter(([path]) => path !== 'word/comments.xml'));
    const related = inRelations((xml) =>
      xml
        .replace(/<Relationship [^>]*?\/comments"[^>]*\/>/, '')
        .replace(/(<Relationships[^>]*?)(?:\/>|>(.*)<\/Relationships>)/s, `$1>$2${relations.join('')}</Relationships>`),
    )(without);
    return change(
      related,
      (path) => path === '[Content_Types].xml',
      (xml) => xml.replace(/<Override [^>]*?"\/word\/comments.xml"[^>]*\/>/, ''),
    );
  };

const relation = (id: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${COMMENTS_TYPE}" Target="${target}"${more}/>`;

const inEncoding =
  (encode: (text: string) => Uint8Array, label?: string) =>
  (entries: Entries): Entries =>
    Object.fromEntries(
      Object.entries(entries).map(([path, bytes]) => {
        if (!/^word\/\w+\.xml$/.test(path)) return [path, bytes];
        const declaration = label === undefined ? '' : `<?xml version="1.0" encoding="${label}"?>`;
        return [path, encode(declaration + decoder.decode(bytes).replace(/^<\?xml.*?\?>/, ''))];
      }),
    );

function utf16(text: string, mark: boolean, isLittleEndian: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), isLittleEndian);
  return new Uint8Array(view.buffer);
}

/** A text, cut after its first letter: LibreOffice drops white space next to a cut. */
function halves(text: string): readonly [string, string] {
  const at = /^(?:&[^;]*;|[^a-z&])*[a-z]/i.exec(text)?.[0].length ?? 0;
  return [text.slice(0, at), text.slice(at)];
}

const STRICT: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
];

/** Changes that leave the text as it is. */
export const mutations: Readonly<Record<string, (entries: Entries) => Entries>> = {
  'comments in texts': inTexts((text) => `<!-- a -->${halves(text).join('<!-- <b>c</b> -->')}`),
  'processing instructions in texts': inTexts((text) => `${halves(text).join('<?b c="<d>"?>')}<?a?>`),
  references: inTexts((text) => text.replace(/(?<!&[^;]*)[aeiou]/g, (letter) => `&#${letter.charCodeAt(0)};`)),
  'comments between elements': inMain((xml) => xml.replace(/<w:(?:r|t|rPr|p)[ >]/g, '<!-- <w:r> -->$&')),
  'processing instructions between elements': inMain((xml) => xml.replace(/<\/w:(?:r|rPr|pPr|p)>/g, '$&<?a <w:r>?>')),
  'white space in tags': inMain((xml) => xml.replace(/<(\/?w:(?:r|t|p))(?=[ >])([^<>]*)>/g, '<$1$2\n >')),
  'empty elements with end tags': inMain((xml) => xml.replace(/<(w:[\w]+)((?: [^<>]*?)?)\/>/g, '<$1$2></$1>')),
  'default white space': inMain((xml) => xml.replaceAll('<w:t>', '<w:t xml:space="default">')),
  'another prefix': (entries) =>
    change(
      entries,
      (path) => /^word\/\w+\.xml$/.test(path),
      (xml) => xml.replace(/(<\/?|\s|xmlns:)w(?=[:=])/g, '$1word'),
    ),
  'a prefix that changes its meaning': inMain((xml) =>
    xml.replace(/xmlns:w="([^"]*)"/, 'xmlns:own="$1" $&').replace(/<w:p(?=[ >])/g, '$& xmlns:own="urn:other"'),
  ),
  'the default namespace': inMain((xml) =>
    xml.replace(/xmlns:w="([^"]*)"/, '$& xmlns="$1"').replace(/(<\/?)w:/g, '$1'),
  ),
  'Strict Open XML': (entries) =>
    change(
      entries,
      (path) => /\.(?:xml|rels)$/.test(path),
      (xml) => STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml),
    ),
  'no relations': (entries) => Object.fromEntries(Object.entries(entries).filter(([path]) => path !== RELATIONS)),
  'absolute targets': inRelations((xml) => xml.replace(/ Target="(?=\w+\.xml)/g, ' Target="/word/')),
  'targets with dots': inRelations((xml) => xml.replace(/ Target="(?=\w+\.xml)/g, ' Target="./x/../')),
  'comments that are missing': relateComments(relation('c1', 'comments.xml')),
  'comments outside of the file': relateComments(
    relation('c1', 'http://example.org/comments.xml', ' TargetMode="External"'),
  ),
  'comments outside of the archive': relateComments(relation('c1', '../../../x/comments.xml')),
  'several relations to comments': relateComments(
    relation('c1', 'missing.xml'),
    relation('c2', 'https://example.org/c', ' TargetMode="External"'),
    relation('c3', 'comments.xml'),
  ),
  // Last, since the others expect double ones.
  'single quotation marks': inMain((xml) => xml.replace(/="([^"'<>]*)"/g, "='$1'")),
};

/** Encodings of the parts, of which a document has one. */
export const encodings: Readonly<Record<string, (entries: Entries) => Entries>> = {
  'UTF-8': (entries) => entries,
  'a byte order mark': inEncoding((text) => encoder.encode(`\ufeff${text}`)),
  'UTF-16 with a mark': inEncoding((text) => utf16(text, true, true)),
  'UTF-16 with a mark, big-endian': inEncoding((text) => utf16(text, true, false), 'UTF-16'),
  'UTF-16 without a mark': inEncoding((text) => utf16(text, false, true), 'UTF-16'),
};

export function rewrite(file: Uint8Array, by: (entries: Entries) => Entries): Uint8Array {
  return zipSync({ ...by(unzipSync(file)) });
}
