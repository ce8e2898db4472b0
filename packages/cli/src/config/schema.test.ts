import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsSchema } from './settings.js';

test('schema/config.json, which editors read, says what the code accepts', async () => {
  const file = new URL('../../schema/config.json', import.meta.url);
  const { $schema, ...schema } = toJsonSchema(settingsSchema, { typeMode: 'input', target: 'draft-07' });
  const written = {
    $schema: $schema ?? 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of findings',
    description: 'findings.config.json: which reports may be cited, where the proposals are, and how serious what is.',
    ...schema,
  };
  await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(written);
});
