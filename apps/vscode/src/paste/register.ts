import { Disposable, languages } from 'vscode';
import { DRAGGED } from '../explorer/dragging.js';
import type { Given } from '../given.js';
import { AS_CITATION, AS_QUOTATION, PROPOSALS } from './as-finding.js';
import { dropProvider } from './drop-provider.js';
import { pasteProvider } from './paste-provider.js';

/** What comes into a proposal by the clipboard or by the mouse. */
export function registerPaste({ client }: Given): Disposable {
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(PROPOSALS, pasteProvider(client), {
      providedPasteEditKinds: [AS_QUOTATION],
      pasteMimeTypes: ['text/plain'],
    }),
    languages.registerDocumentDropEditProvider(PROPOSALS, dropProvider(client), {
      providedDropEditKinds: [AS_CITATION, AS_QUOTATION],
      dropMimeTypes: [DRAGGED],
    }),
  );
}
