import { replaceEntries } from '@findings/import/files';
import { addComments, isUnchangedCopy } from './write-comments.js';
import type { WordComment } from './write-comments.js';
import type { FieldCitation } from './field.js';
import { openPackage } from './open-package.js';
import { readPart } from './read-part.js';
import { readStyles } from './styles.js';
import { WordText } from './word-text.js';
import type { WordPlace } from './word-text.js';
import { writeMarkdown } from './write-markdown.js';
import { textContent } from './decode-text.js';
import { encodePart } from './xml-part.js';
import type { XmlPart } from './xml-part.js';

export interface ReadWordOptions {
  /** The name of the file, for messages. */
  readonly name?: string;
  /** Chooses the key of a citation of a reference manager. Undefined if it cites another work. The default is the first. */
  readonly chooseKey?: (keys: readonly string[]) => string | undefined;
}

/** A Word document as text, with the positions of the text in the document. */
export interface WordDocument {
  /** The text as Markdown, with escapes. Its citations are those that are typed, and those of reference managers. */
  readonly markdown: string;
  /** The text without markup, with one line for each paragraph that is not empty. */
  readonly text: string;
  /** Generated keys in the Markdown, for works that `chooseKey` does not recognize. */
  readonly otherWorks: ReadonlySet<string>;
  /** Where a range of the Markdown is in the text and in the document. Undefined if the document has no text. */
  locate(start: number, end: number): WordPlace | undefined;
  /** Whether it is a copy with comments that has not been saved in Word or LibreOffice. */
  readonly isUnchangedCopy: boolean;
  /** The path of the proposal that Findings exported it from, relative to the document. */
  readonly exportedFrom?: string;
  /**
   * Returns a copy with comments of this date. Nothing else changes.
   *
   * @throws ImportError if the existing comments, or the archive's list of contents, are damaged
   */
  withComments(comments: readonly WordComment[], date: Date): Uint8Array;
}

/**
 * Reads a Word document: its paragraphs, lists, tables, text boxes and notes. Tracked insertions are text, deletions are not. Nothing
 * in it is run, and linked files are not read.
 *
 * @throws ImportError if the file is refused. Its message explains the reason and what to do.
 */
export function readWordDocument(bytes: Uint8Array, options: ReadWordOptions = {}): WordDocument {
  const file = openPackage(bytes, options.name);
  const main = readPart(file.document);
  const notes = [file.footnotes, file.endnotes].flatMap((part) =>
    part === undefined || main.notes.length === 0 ? [] : readPart(part, main.notes).paragraphs,
  );
  const text = new WordText();
  const { keyOf, otherWorks } = createKeys(options.chooseKey ?? (([first]) => first));
  const proposal = file.properties && exportedFrom(file.properties);
  const paragraphs = [...main.paragraphs, ...notes];
  writeMarkdown(paragraphs, text, { styles: readStyles(file.styles), keyOf });
  return {
    markdown: text.markdown,
    text: text.text,
    otherWorks,
    locate: (start, end) => text.locate(start, end),
    isUnchangedCopy: isUnchangedCopy(file),
    ...(proposal !== undefined && { exportedFrom: proposal }),
    withComments: (comments, date) => {
      if (comments.length === 0) return bytes.slice();
      const parts = [...addComments(file, main, comments, date)].map(([path, xml]) => [path, encodePart(xml)] as const);
      return replaceEntries(bytes, new Map(parts));
    },
  };
}

/** Chooses the keys of citations. Works that `chooseKey` does not recognize get generated keys, which no report has. */
function createKeys(chooseKey: NonNullable<ReadWordOptions['chooseKey']>) {
  const otherWorks = new Set<string>();
  const others = new Map<string, string>();
  const keyOf = ({ keys }: FieldCitation): string => {
    const known = chooseKey(keys);
    if (known !== undefined) return known;
    const name = keys.join(' ');
    const key = others.get(name) ?? `other-work-${String(others.size + 1).padStart(4, '0')}`;
    others.set(name, key);
    otherWorks.add(key);
    return key;
  };
  return { keyOf, otherWorks };
}

/** The custom property by which `export-document/pandoc.ts` of the extension marks an exported Word document. */
const EXPORTED_FROM = 'findings-exported-from';

/** The path of the proposal, relative to the document. Undefined for other documents. */
function exportedFrom({ xml }: XmlPart): string | undefined {
  const property = new RegExp(`name="${EXPORTED_FROM}"[^>]*>\\s*<vt:lpwstr>`).exec(xml);
  if (property === null) return undefined;
  const start = property.index + property[0].length;
  return textContent(xml, start, Math.max(start, xml.indexOf('<', start))).trim() || undefined;
}
