import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configurationSchema } from './configuration-schema.js';

test('schema/config.json matches the schema that the code uses', () => {
  const file = new URL('../schema/config.json', import.meta.url);
  const { $schema, title, description, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  // JSON Schema has no flags for regular expressions, and treats all of them as Unicode.
  const { $schema: dialect, ...accepted } = toJsonSchema(configurationSchema, {
    target: 'draft-07',
    errorMode: 'ignore',
  });
  expect(schema).toEqual(accepted);
  expect($schema).toBe(dialect);
  expect(title && description).toBeTruthy();
});
