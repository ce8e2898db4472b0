import { expect, test } from 'vitest';
import { translateEnglish } from '@findings/core/text';
import { defaultConfiguration } from '@findings/project';
import { clientHost } from '../src/browser/client-host.js';
import { posixPaths } from '../src/browser/posix-paths.js';
import { pathOfUri, uriOfPath } from '../src/browser/uri-paths.js';

test('URIs of any scheme are converted to paths and back', () => {
  for (const uri of ['vscode-vfs://github/ada/wells/a%20b.md', 'file:///w/%C3%A9.md', 'memfs:///x/y', 'memfs:/x/y']) {
    expect(uriOfPath(pathOfUri(uri)!)).toBe(uri);
  }
  expect(pathOfUri('vscode-vfs://github/ada/')).toBe('/vscode-vfs/github/ada');
  expect(pathOfUri('untitled:Untitled-1')).toBeUndefined();
});

test('paths are like those of Node', () => {
  expect(posixPaths.resolve('/a/b', '../c.md')).toBe('/a/c.md');
  expect(posixPaths.relative('/a/b', '/a/c/d.md')).toBe('../c/d.md');
  expect(posixPaths.dirname('/a')).toBe('/');
});

test('the text of the sample report comes from the client if it has one', async () => {
  const host = clientHost(
    {
      sendRequest: (_: unknown, params: unknown) => {
        const isAsked = (params as { uri: string }).uri === 'findings:/tip-2012.md';
        return Promise.resolve(isAsked ? { base64: Buffer.from('# As it lies there').toString('base64') } : null);
      },
      sendNotification: () => Promise.resolve(),
    },
    translateEnglish,
  );
  const { path } = await host.files.sampleReport();
  expect(host.uriOf(path)).toBe('findings:/tip-2012.md');
  expect(host.files.read(path, path)).toBe('# As it lies there');
});

test('files are read through the client', async () => {
  const texts = new Map([
    ['memfs:///w/findings.config.json', '{}'],
    ['memfs:///w/a.md', '\uFEFFÄ 😀'],
  ]);
  const host = clientHost(
    {
      sendRequest: (method: unknown, params: unknown) => {
        const { uri } = params as { uri: string };
        if (method === 'findings/findFiles') {
          const { folder } = params as { folder: string };
          return Promise.resolve({ uris: [...texts.keys()].filter((each) => each.startsWith(`${folder}/`)) });
        }
        const text = texts.get(uri);
        return Promise.resolve(text === undefined ? null : { base64: Buffer.from(text).toString('base64') });
      },
      sendNotification: () => Promise.resolve(),
    },
    translateEnglish,
  );
  const folder = host.pathOf('memfs:///w')!;
  await host.prepare([folder]);
  const path = host.pathOf('memfs:///w/a.md')!;
  expect(host.files.read(path, 'a.md')).toBe('Ä 😀');
  expect(host.files.kindOf(folder)).toBe('folder');
  const configurations = await host.findFiles(['**/findings.config.json'], defaultConfiguration(folder), true);
  expect(configurations).toEqual([host.pathOf('memfs:///w/findings.config.json')]);
  texts.delete('memfs:///w/a.md');
  await host.reload([path]);
  expect(host.files.kindOf(path)).toBeUndefined();
  // Clients report only the path of an added or removed folder.
  const [more, moved] = ['more', 'more/b.md'].map((name) => host.pathOf(`memfs:///w/${name}`)!);
  texts.set('memfs:///w/more/b.md', 'moved in');
  await host.reload([more!]);
  expect(host.files.read(moved!, 'b.md')).toBe('moved in');
  texts.delete('memfs:///w/more/b.md');
  await host.reload([more!]);
  expect(host.files.kindOf(more!)).toBeUndefined();
});
