import { Failure } from '@findings/project';

/** One part of the documents, for a run that is split across machines. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

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

/** The documents of one part. Each document is in exactly one part. */
export function documentsOfShard<Document>(documents: readonly Document[], { number, total }: Shard): Document[] {
  return documents.filter((_, index) => index % total === number - 1);
}
