/* `node child/read-and-hash.mjs FOLDER` reads and hashes all files: the minimum work of a program that reads every file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
let files = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
  createHash('sha256')
    .update(readFileSync(join(entry.parentPath, entry.name)))
    .digest('hex');
  files++;
}
console.log(files);
