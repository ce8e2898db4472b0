import { expect, test } from 'vitest';
import { convertDocument } from '../convert-document.js';

const imported = async (body: string): Promise<string> =>
  (await convertDocument(new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`))).markdown;

const topic = (number: number, title: string, text = 'Wells run dry in the north each spring.'): string =>
  `<ol start="${number}"><li>${title}</li></ol><p>${text}</p>`;

test('numbers in a row with text between them are titles', async () => {
  const body = `<h1>Minutes</h1>${topic(1, 'Wells')}${topic(2, 'Rain')}${topic(3, 'Sand')}`;
  expect(await imported(body)).toContain('# Minutes\n\n## 1. Wells\n\nWells run dry');
});

test('numbers that begin again in each list', async () => {
  const body = topic(1, 'Wells') + topic(1, 'Rain') + topic(1, 'Sand');
  expect(await imported(body)).toMatch(/# 1\. Wells[^]*# 2\. Rain[^]*# 3\. Sand/);
});

test.each([
  ['two numbers', topic(1, 'Wells') + topic(2, 'Rain')],
  ['numbers that are not in a row', topic(1, 'Wells') + topic(2, 'Rain') + topic(4, 'Sand')],
  ['sentences', topic(1, 'Wells run dry.') + topic(2, 'Rain falls.') + topic(3, 'Sand stays.')],
  ['one list', '<ol><li>Wells</li><li>Rain</li><li>Sand</li></ol><p>Wells run dry in the north each spring.</p>'],
])('%s are none', async (_, body) => {
  expect(await imported(body)).not.toContain('#');
});
