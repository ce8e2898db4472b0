import type { DocumentResult } from '../documents/document-result.js';
import { createRunTotals } from '../check/run-totals.js';
import type { Failure } from '@findings/project';
import type { Summary } from '../formats/format.js';
import { prettyFormat, summaryLine } from '../formats/pretty.js';
import { countNoun } from '../render/count-noun.js';
import { printFailure } from '../render/failure.js';
import { printable } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/terminal.js';
import { writePieces } from '../terminal/buffered-writer.js';

/** A checked document as it is displayed. */
export interface DisplayedDocument {
  readonly text: string;
  readonly totals: Summary;
}

/** What a check after a change has found. */
export interface CheckChanges {
  /** Display names, sorted. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly isFirst: boolean;
  /** The documents that were checked this time. */
  readonly checked: ReadonlySet<string>;
  /** All watched documents, or the failure if one could not be checked. */
  readonly documents: ReadonlyMap<string, DisplayedDocument | Failure>;
  /** Set if nothing could be checked. */
  readonly failure?: Failure | undefined;
}

export interface WatchDisplay {
  toDisplayed(result: DocumentResult): DisplayedDocument;
  show(changes: CheckChanges): Promise<void>;
}

/** Clears the screen and the scrollback. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** On a terminal, shows all documents on a cleared screen. Elsewhere, writes only the checked documents and the totals. */
export function createWatchDisplay(terminal: Terminal): WatchDisplay {
  const { interactive, style, width } = terminal;
  const format = prettyFormat({ width, style });
  return {
    toDisplayed: (result) => {
      const totals = createRunTotals();
      totals.add(result);
      return { text: [...format.file(result)].join(''), totals: totals.summary };
    },
    show: async (changes) => {
      const { changed, gone, isFirst, checked, documents, failure } = changes;
      if (interactive) await terminal.write(CLEAR);
      if (!isFirst) await terminal.print(`${style.dim(`${clock()}  ${describeChanges(changed, gone)}`)}\n\n`);
      const totals = createRunTotals();
      const failures = new Set<Failure>(failure ? [failure] : []);
      for (const [name, document] of documents) {
        const isShown = interactive || checked.has(name);
        if (!('totals' in document)) {
          if (isShown) failures.add(document);
          continue;
        }
        totals.addTotals(document.totals);
        if (isShown) await writePieces([document.text], terminal);
      }
      for (const each of failures) printFailure(each, terminal);
      const end = totals.summary.files > 0 ? `${summaryLine(totals.summary, style)}\n` : '';
      await terminal.print(
        `${end}${style.dim(`Watching ${countNoun(documents.size, 'file')}; press Ctrl-C to stop.`)}\n\n`,
      );
    },
  };
}

/** The maximum number of names in a list of changes. */
const MAX_NAMES = 3;

function describeChanges(changed: readonly string[], gone: readonly string[]): string {
  const list = (names: readonly string[], what: string): string[] => {
    if (names.length === 0) return [];
    const more = names.length > MAX_NAMES ? [`${countNoun(names.length - MAX_NAMES, 'other')}`] : [];
    return [`${what}: ${[...names.slice(0, MAX_NAMES).map(printable), ...more].join(', ')}`];
  };
  return [...list(changed, 'changed'), ...list(gone, 'deleted')].join('; ');
}

/** `14:05:09`. */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
