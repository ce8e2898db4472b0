import { ImportError } from '@findings/import/files';
import { readXml } from './xml-events.js';
import type { XmlPart } from './xml-part.js';

/** The custom property by which `export-document/pandoc.ts` of the extension marks an exported Word document. */
const EXPORTED_FROM = 'findings-exported-from';

/** The path of the proposal, relative to the document. Undefined for other documents. */
export function exportedFrom(properties: XmlPart | undefined): string | undefined {
  if (!properties?.xml.includes(EXPORTED_FROM)) return undefined;
  let isPath = false;
  let path = '';
  try {
    readXml(properties, {
      open: (tag) => {
        const name = tag.attribute('name');
        if (name !== undefined) isPath = name === EXPORTED_FROM;
      },
      text: (text) => {
        if (isPath) path += text;
      },
      close: () => {},
    });
  } catch (error) {
    // Word repairs damaged properties, so they are no reason to refuse a document.
    if (error instanceof ImportError) return undefined;
    throw error;
  }
  return path.trim() === '' ? undefined : path.trim();
}
