// Writes src/generated/report.ts: the digest's model with typed ids, by the same code as `findings export --format typescript`.
import { parseReport } from '@findings/core';
import { typescriptModule } from '@findings/export';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const digest = fileURLToPath(new URL('../report/tip-2012.md', import.meta.url));
const module = fileURLToPath(new URL('../src/generated/report.ts', import.meta.url));

const report = parseReport(readFileSync(digest, 'utf8'), { key: 'tip2012' });
mkdirSync(dirname(module), { recursive: true });
writeFileSync(`${module}.tmp`, typescriptModule(report, 'report/tip-2012.md'));
renameSync(`${module}.tmp`, module);
