import type { DocumentResult } from '../documents/document-result.js';
import { createRunTotals } from '../documents/run-totals.js';
import type { Failure } from '@findings/project';
import type { Summary } from '../formats/format.js';
import { prettyFormat } from '../formats/pretty.js';
import { summaryLine } from '../formats/summary-line.js';
import { counted } from '../render/count-noun.js';
import { printFailure } from '../render/failure.js';
import { printable } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/terminal.js';
import { writePieces } from '../terminal/buffered-writer.js';

/** What is kept of a document that was checked: how it is shown, and its sums. */
export interface DisplayedDocument {
  readonly text: string;
  readonly sums: Summary;
}

/** What a look has found. */
export interface CheckChanges {
  /** As the user knows them, sorted. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly isFirst: boolean;
  /** Those that were checked now. */
  readonly checked: ReadonlySet<string>;
  /** All that is watched: what it is, or why it could not be checked. */
  readonly documents: ReadonlyMap<string, DisplayedDocument | Failure>;
  /** Why there is nothing to check. */
  readonly failure?: Failure | undefined;
}

export interface WatchDisplay {
  post(answer: DocumentResult): DisplayedDocument;
  show(changes: CheckChanges): Promise<void>;
}

/** Empties the screen, and what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** On a terminal the whole state, always from the top; elsewhere what was checked, and the sums. */
export function createWatchDisplay(terminal: Terminal): WatchDisplay {
  const { interactive, style, width } = terminal;
  const format = prettyFormat({ width, style });
  return {
    post: (answer) => {
      const tally = createRunTotals();
      tally.add(answer);
      return { text: [...format.file(answer)].join(''), sums: tally.summary };
    },
    show: async (changes) => {
      const { changed, gone, isFirst, checked, documents, failure } = changes;
      if (interactive) await terminal.write(CLEAR);
      if (!isFirst) await terminal.print(`${style.dim(`${clock()}  ${whatChanged(changed, gone)}`)}\n\n`);
      const tally = createRunTotals();
      const failures = new Set<Failure>(failure ? [failure] : []);
      for (const [shown, one] of documents) {
        const isTold = interactive || checked.has(shown);
        if (!('sums' in one)) {
          if (isTold) failures.add(one);
          continue;
        }
        tally.addSums(one.sums);
        if (isTold) await writePieces([one.text], terminal);
      }
      for (const one of failures) printFailure(one, terminal);
      const end = tally.summary.files > 0 ? `${summaryLine(tally.summary, style)}\n` : '';
      await terminal.print(`${end}${style.dim(`Watching ${counted(documents.size, 'file')}; Ctrl-C ends it.`)}\n\n`);
    },
  };
}

/** Names said before the others are only counted. */
const MOST_NAMED = 3;

function whatChanged(changed: readonly string[], gone: readonly string[]): string {
  const said = (names: readonly string[], what: string): string[] => {
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMED ? [`${counted(names.length - MOST_NAMED, 'other')}`] : [];
    return [`${what}: ${[...names.slice(0, MOST_NAMED).map(printable), ...more].join(', ')}`];
  };
  return [...said(changed, 'changed'), ...said(gone, 'gone')].join('; ');
}

/** `14:05:09`. */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
