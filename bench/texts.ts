import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticReport } from './synthetic-report.ts';

export const shared = resolve(import.meta.dirname, '../../shared');

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The shipped digest, the workshop's own report where it is at hand, and reports of other sizes. */
export function reportTexts(): readonly NamedText[] {
  const digest = fileURLToPath(import.meta.resolve('@findings/tip-2012/report/tip-2012.md'));
  const original = join(shared, 'reports/tip-2012.txt');
  if (!existsSync(original)) console.error(`${original} is absent: left out.`);
  return [
    { name: 'the shipped digest', text: readFileSync(digest, 'utf8') },
    ...(existsSync(original) ? [{ name: 'tip-2012.txt, out of a PDF', text: readFileSync(original, 'utf8') }] : []),
    { name: 'synthetic', text: syntheticReport({ size: 50_000 }).text },
    { name: 'synthetic, damaged', text: syntheticReport({ size: 50_000, damaged: true }).text },
    { name: 'synthetic', text: syntheticReport({ size: 1_000_000 }).text },
  ];
}

/** `51 KB`, `1.0 MB` */
export function showSize(length: number): string {
  return length < 1e6 ? `${Math.round(length / 1000)} KB` : `${(length / 1e6).toFixed(1)} MB`;
}
