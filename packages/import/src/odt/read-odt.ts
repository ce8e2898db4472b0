import { readEntry, unpack } from '../archive/unpack.js';
import { findAll, metadataTitle, parseXml } from '../archive/xml.js';
import { htmlToTree } from '../html/html-to-tree.js';
import { contentsProblem, ImportError } from '../problems.js';
import type { Reader } from '../reader.js';
import { OdtConverter } from './odt-to-html.js';
import { Styles } from './styles.js';

/** Reads an OpenDocument text (LibreOffice, Google Docs). Tracked deletions and comments are left out. */
export const readOdt: Reader = (bytes) => {
  const parts = unpack(bytes, (path) => /^(?:content|styles|meta|META-INF\/manifest)\.xml$/.test(path));
  if (readEntry(parts, 'META-INF/manifest.xml').includes('encryption-data')) {
    throw new ImportError(
      'import.encrypted',
      'The OpenDocument text is encrypted. Open it in LibreOffice, save it without a password, and import that file.',
    );
  }
  const content = parseXml(readEntry(parts, 'content.xml'));
  const body = findAll(content, 'office:text')[0];
  if (body === undefined) {
    throw new ImportError(
      'import.damaged',
      'The OpenDocument text has no text in it (content.xml). It may be damaged: open it in LibreOffice, and save it again.',
    );
  }
  const converter = new OdtConverter(new Styles([parseXml(readEntry(parts, 'styles.xml')), content]));
  const tree = htmlToTree(converter.convert(body));
  return {
    content: tree.content,
    title: metadataTitle(readEntry(parts, 'meta.xml')),
    problems: converter.hasContents ? [...tree.problems, contentsProblem] : tree.problems,
  };
};
