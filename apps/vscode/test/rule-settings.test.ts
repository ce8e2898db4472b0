import { rules } from '@findings/check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, object> }[] };
}

test('the setting findings.rules has each rule (vitest -u writes it)', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;
  const setting = manifest.contributes.configuration
    .map(({ properties }) => properties['findings.rules'])
    .find(Boolean)!;
  const severities = { enum: ['off', 'hint', 'info', 'warning', 'error'] };
  Object.assign(setting, { properties: Object.fromEntries(rules.map(({ code }) => [code, severities])) });
  await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot('../package.json');
});
