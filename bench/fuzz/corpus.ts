import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetName } from './targets.ts';

export interface KeptInput {
  readonly name: string;
  readonly text: string;
}

const folderOf = (target: TargetName): string => join(import.meta.dirname, 'corpus', target);

/** The kept inputs of a target, by name. */
export function readCorpus(target: TargetName): readonly KeptInput[] {
  const folder = folderOf(target);
  const names = readdirSync(folder).sort();
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Keeps an input that failed, so that every later run starts with it. Returns its path. */
export function keepInput(target: TargetName, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const file = join(folderOf(target), `failure-${digest}.txt`);
  mkdirSync(folderOf(target), { recursive: true });
  writeFileSync(file, text);
  return file;
}
