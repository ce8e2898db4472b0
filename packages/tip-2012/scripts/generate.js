// Writes src/generated/report.ts: the digest's model with typed ids, by the same code as `findings export --format typescript`.
import { parseReport, reportModule } from '@findings/core';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const digest = fileURLToPath(new URL('../report/tip-2012.md', import.meta.url));
const module = fileURLToPath(new URL('../src/generated/report.ts', import.meta.url));

const report = parseReport(readFileSync(digest, 'utf8'), { key: 'tip2012' });
writeFileSync(`${module}.tmp`, reportModule(report, 'report/tip-2012.md'));
renameSync(`${module}.tmp`, module);
