import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { configurationSchema, severities } from './configuration-schema.js';

test('schema/config.json matches the schema that the code uses (vitest -u writes it)', async () => {
  const file = new URL('../schema/config.json', import.meta.url).pathname;
  const { $schema, title, description } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(title && description).toBeTruthy();
  // JSON Schema has no flags for regular expressions, and treats all of them as Unicode.
  const { $schema: dialect, ...accepted } = toJsonSchema(configurationSchema, {
    target: 'draft-07',
    definitions: { severities },
    errorMode: 'ignore',
  });
  expect($schema).toBe(dialect);
  const schema = JSON.stringify({ $schema, title, description, ...accepted }, null, 2);
  await expect(await format(schema, { ...(await resolveConfig(file)), filepath: file })).toMatchFileSnapshot(
    '../schema/config.json',
  );
});
