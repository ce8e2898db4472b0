import { statSync } from 'node:fs';
import { Failure } from '@findings/project';

/** One of several runs that share the documents among them. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What a document takes beside its bytes, as bytes: to be found, opened and told. */
const EACH = 2048;

/** @throws Failure at what is not `2/8` */
export function readShard(written: string, option: string): Shard {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(written)?.map(Number) ?? [];
  if (number === undefined || of === undefined || of === 0) {
    throw new Failure(`${option} needs a number and of how many, such as 2/8, and “${written}” is not that.`);
  }
  if (number === 0 || number > of) {
    throw new Failure(`${option} ${written}: the shards of ${of} are 1/${of} to ${of}/${of}.`);
  }
  return { number, of };
}

/**
 * The documents of one shard. All shards together have each document once. They are stretches of the sorted list, as
 * equal in bytes as whole documents allow: one that grows moves only its neighbours.
 *
 * @param documents sorted
 */
export function documentsOfShard<Document extends { readonly path: string }>(
  documents: readonly Document[],
  { number, of }: Shard,
): Document[] {
  const weights = documents.map(({ path }) => EACH + (statSync(path, { throwIfNoEntry: false })?.size ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return documents.filter((_, index) => {
    const weight = weights[index] ?? 0;
    // The shard in which its middle lies; half a weight keeps it below the end.
    const shard = Math.floor(((before + weight / 2) * of) / total);
    before += weight;
    return shard === number - 1;
  });
}
