import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The answer to a question that was asked before, in this run or an earlier one; asks and keeps it where it is new. */
export async function remember<Answer>(folder: string, question: unknown, ask: () => Promise<Answer>): Promise<Answer> {
  const name = createHash('sha256').update(JSON.stringify(question)).digest('hex');
  const file = join(folder, name.slice(0, 2), `${name.slice(2)}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Answer;
  } catch {
    // It is new, or what was kept is damaged.
  }
  const answer = await ask();
  const unfinished = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, JSON.stringify(answer));
  // Whole or not at all, also where two ask at once.
  renameSync(unfinished, file);
  return answer;
}
