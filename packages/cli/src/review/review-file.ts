import { correct, readUnits } from '@findings/core';
import type { Operation, Units } from '@findings/core';
import { sourceText } from '@findings/core/text';
import { decode, readBytes, undoCorrection, writeCorrection } from '@findings/project/node';
import type { FileChange } from '@findings/project/node';
import { resolve } from 'node:path';
import { moveText } from '../corrections/answer-lines.js';
import { withCorrectionFailure } from '../corrections/correction-failure.js';
import { findCitingProposals } from '../corrections/citing-proposals.js';
import { placesOf, type Place } from './places.js';

/** A report as it is read now. */
export interface ReviewedReport extends Units {
  readonly name: string;
  readonly markdown: string;
  readonly bytes: Buffer;
  readonly places: readonly Place[];
  /** Number of the line of an offset. */
  readonly lineAt: (offset: number) => number;
}

/** Result of an answer: moved citations, and credits that did not take effect. If it was refused, the reason. */
export interface CorrectionResult {
  readonly isDone: boolean;
  readonly notes: readonly string[];
}

/** A report that is reviewed. Each correction is written at once. */
export interface ReviewFile {
  readonly report: () => ReviewedReport;
  readonly correct: (operations: readonly Operation[], place: Place) => Promise<CorrectionResult>;
  /** Undoes the last correction that is left, and returns its place. */
  readonly undo: () => Promise<Place | undefined>;
  /** Reads the file again. */
  readonly reload: () => void;
}

/** @throws Failure if the report cannot be read, or is not canonical Markdown */
export function openReview(name: string, directory: string): ReviewFile {
  const path = resolve(directory, name);
  let report = readReport(readBytes(path, name), name);
  const done: { readonly changes: readonly FileChange[]; readonly place: Place; readonly before: Buffer }[] = [];
  return {
    report: () => report,
    reload: () => {
      report = readReport(readBytes(path, name), name);
    },
    correct: async (operations, place) => {
      const { bytes, markdown, hash } = report;
      const proposals = await findCitingProposals(path, directory);
      const cited = proposals.flatMap((proposal) => proposal.cited);
      const leftOut = operations.some(({ op }) => op === 'furniture') ? place.units : [];
      const lost = leftOut.find(({ finding }) => finding !== undefined && cited.includes(finding))?.finding;
      if (lost !== undefined) return { isDone: false, notes: [`A proposal cites ${lost}. Change the citation first.`] };
      const { markdown: result, answer } = correct(markdown, { hash, operations }, { by: 'reviewer', cited });
      // An answer is done as a whole or not at all.
      const refusals = answer.verdicts.flatMap(({ verdict, reason }) => (verdict === 'refused' ? [reason ?? ''] : []));
      if (refusals.length > 0) return { isDone: false, notes: refusals };
      if (result === markdown) return { isDone: false, notes: ['It is already read like this. To keep it, press K.'] };
      const { moved } = answer;
      const { moves, changes } = await writeCorrection({ path, name, bytes, result, moved }, proposals, directory);
      done.push({ changes, place, before: bytes });
      report = readReport(Buffer.from(result), name);
      return { isDone: true, notes: [...moves.map(moveText), ...answer.unmet] };
    },
    undo: async () => {
      const last = done.at(-1);
      if (!last) return undefined;
      await undoCorrection(last.changes);
      done.pop();
      report = readReport(last.before, name);
      return last.place;
    },
  };
}

function readReport(bytes: Buffer, name: string): ReviewedReport {
  const markdown = decode(bytes, `“${name}”`);
  const { pointAt } = sourceText(markdown);
  const read = withCorrectionFailure(() => readUnits(markdown));
  return { ...read, name, bytes, markdown, places: placesOf(read.units), lineAt: (offset) => pointAt(offset).line };
}
