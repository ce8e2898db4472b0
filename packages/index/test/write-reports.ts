/* Puts reports into an index until it is killed, and prints the number of those that are in it. `node write-reports.mjs ENGINE PLACE` */
import { parseReport } from '@findings/core';
import { openPostgresIndex } from '../src/postgres-index.js';
import { openSqliteIndex } from '../src/sqlite-index.js';
import { fileOf, workshop } from './workshop.js';

const [engine, place = ''] = process.argv.slice(2);
const index = engine === 'PostgreSQL' ? await openPostgresIndex(place) : openSqliteIndex(place);
const reports = [1, 2].map((number) => parseReport(workshop(`subject${number}`).repeat(10), { key: 'report' }));
for (let number = 0; ; number++) {
  const key = `report${number % 20}`;
  await index.put(fileOf(key), { ...reports[number % 2]!, key });
  process.stdout.write(`${number + 1}\n`);
}
