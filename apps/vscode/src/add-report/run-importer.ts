import { importInWorker, ImportError } from '@findings/import/in-worker';
import { l10n, ProgressLocation, Uri, window } from 'vscode';

/** A document to read. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The file's name, whose extension tells some formats apart. */
  readonly name: string;
  /** Of an encrypted PDF. */
  readonly password?: string;
  /** Markdown of an earlier import. What a person dismissed in it stays dismissed. */
  readonly previous?: string;
}

export type ImportOutcome =
  | {
      readonly type: 'result';
      /** Canonical Markdown. */
      readonly markdown: string;
      /** Sentences about what was left out or guessed, apart from the doubts that the Markdown marks. */
      readonly remarks: readonly string[];
      /** The text of the layout file. Absent if the document has no pages. */
      readonly layout?: string;
    }
  | { readonly type: 'failure'; readonly code: ImportError['code']; readonly message: string };

/** Reads a document in a worker, so that the editor stays responsive. Undefined if the user cancels. */
export function runImporter(
  extensionUri: Uri,
  { bytes, ...options }: ImportRequest,
): Thenable<ImportOutcome | undefined> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Reading “{0}”…', options.name),
      cancellable: true,
    },
    async (progress, cancellation) => {
      const cancelled = new AbortController();
      cancellation.onCancellationRequested(() => cancelled.abort());
      let shown = 0;
      try {
        const { markdown, problems, layout } = await importInWorker(bytes, {
          ...options,
          worker: Uri.joinPath(extensionUri, 'dist', 'importer.mjs').fsPath,
          signal: cancelled.signal,
          onProgress: ({ done, total }) => {
            const percent = Math.floor((100 * done) / total);
            // Long documents have many pages, and VS Code draws each message.
            if (percent === shown) return;
            progress.report({ message: l10n.t('page {0} of {1}', done, total), increment: percent - shown });
            shown = percent;
          },
        });
        const remarks = problems.filter(({ severity }) => severity === 'info').map(({ message }) => message);
        return { type: 'result', markdown, remarks, ...(layout && { layout: JSON.stringify(layout) }) };
      } catch (error) {
        if (cancelled.signal.aborted) return undefined;
        if (!(error instanceof ImportError)) throw error;
        return { type: 'failure', code: error.code, message: error.message };
      }
    },
  );
}
