import { Disposable, languages } from 'vscode';
import { DRAG_MIME_TYPE } from '../explorer/drag-and-drop.js';
import type { FeatureContext } from '../feature-context.js';
import { AS_CITATION, AS_QUOTATION, PROPOSALS } from './paste-edits.js';
import { dropProvider } from './drop-provider.js';
import { pasteProvider } from './paste-provider.js';

/** What comes into a proposal by the clipboard or by the mouse. */
export function registerPaste({ client }: FeatureContext): Disposable {
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(PROPOSALS, pasteProvider(client), {
      providedPasteEditKinds: [AS_QUOTATION],
      pasteMimeTypes: ['text/plain'],
    }),
    languages.registerDocumentDropEditProvider(PROPOSALS, dropProvider(client), {
      providedDropEditKinds: [AS_CITATION, AS_QUOTATION],
      dropMimeTypes: [DRAG_MIME_TYPE],
    }),
  );
}
