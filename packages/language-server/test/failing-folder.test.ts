import { expect, test } from 'vitest';
import { useClient, useFolder } from './server.js';

test('a folder whose files cannot be matched does not prevent others from being indexed', async () => {
  // Longer than the matcher of file names accepts.
  const include = ['a'.repeat(70_000)];
  const bad = useFolder({ 'findings.config.json': JSON.stringify({ include }) });
  const good = useFolder({
    'findings.config.json': '{ "reports": { "tip2012": "sample" }, "include": ["*.md"] }',
    'a.md': 'So [@s9].\n',
  });
  const client = await useClient([bad, good]);
  await client.settled();
  expect(client.published(good.uri('a.md'))).toMatchObject([{ code: 'citation.unresolved' }]);
});
