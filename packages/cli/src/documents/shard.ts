import { statSync } from 'node:fs';
import { Failure } from '@findings/project';

/** One part of the documents, for a run that is split across machines. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** The cost of finding, opening and reporting a document, expressed in bytes of content. */
const FILE_OVERHEAD = 2048;

/** @throws Failure if the value does not have the form `2/8` */
export function readShard(written: string, option: string): Shard {
  const [, number, total] = /^(\d{1,6})\/(\d{1,6})$/.exec(written)?.map(Number) ?? [];
  if (number === undefined || total === undefined || total === 0) {
    throw new Failure(`${option} needs a part and the number of parts, such as 2/8, but “${written}” was given.`);
  }
  if (number === 0 || number > total) {
    throw new Failure(`${option} ${written}: the parts are 1/${total} to ${total}/${total}.`);
  }
  return { number, total };
}

/**
 * The documents of one part. Each document is in exactly one part. Parts are ranges of the sorted list, of about equal size in
 * bytes, so that a document that grows moves only its neighbors to another part.
 *
 * @param documents sorted
 */
export function documentsOfShard<Document extends { readonly path: string }>(
  documents: readonly Document[],
  { number, total }: Shard,
): Document[] {
  const weights = documents.map(({ path }) => FILE_OVERHEAD + (statSync(path, { throwIfNoEntry: false })?.size ?? 0));
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return documents.filter((_, index) => {
    const weight = weights[index] ?? 0;
    // The part that contains the middle of the document.
    const shard = Math.floor(((before + weight / 2) * total) / totalWeight);
    before += weight;
    return shard === number - 1;
  });
}
