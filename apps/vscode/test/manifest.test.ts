import { rules } from '@findings/check';
import { expect, test } from 'vitest';
import { completeManifest } from '../packaging/manifest.js';

const { 'package.json': manifest, ...texts } = completeManifest();

test('the setting findings.rules has each rule, and describes it in each language', () => {
  const codes = rules.map(({ code }) => code);
  const setting = manifest.contributes.configuration
    .map(({ properties }) => properties['findings.rules'])
    .find((each) => each !== undefined);
  expect(Object.keys((setting as { properties: object }).properties)).toEqual(codes);
  for (const each of Object.values(texts))
    for (const code of codes) expect(each[`rule.${code}`]).toMatch(/^\S.*\. (?:By default|Por defecto): [a-z]+\.$/);
});

test('tools are described to language models with the names that they have in VS Code', () => {
  const [search] = manifest.contributes.languageModelTools;
  expect(search).toMatchObject({
    name: 'findings_search_findings',
    modelDescription: expect.stringContaining('complete in findings_get_finding.') as string,
    inputSchema: { type: 'object', required: ['query'], additionalProperties: false },
  });
});
