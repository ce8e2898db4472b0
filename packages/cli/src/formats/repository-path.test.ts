import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { percentEncoded, repositoryPaths } from './repository-path.js';

const root = mkdtempSync(join(tmpdir(), 'findings-repository-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, '.git'));
mkdirSync(join(root, 'docs/proposals'), { recursive: true });

describe('where a document is in its repository', () => {
  test.each([
    ['docs', 'a.md', 'docs/a.md'],
    ['docs/proposals', '../../a.md', 'a.md'],
    ['docs', '..a.md', 'docs/..a.md'],
    ['', '<stdin>', '<stdin>'],
    ['docs', '../../a.md', undefined],
  ])('from %j, %j is %j', (below, shown, path) => {
    expect(repositoryPaths(join(root, below), {})(shown).path).toBe(path);
  });

  test('GitHub says where it checked it out', () => {
    const paths = repositoryPaths(join(root, 'docs/proposals'), { GITHUB_WORKSPACE: join(root, 'docs') });
    expect(paths('a.md').path).toBe('proposals/a.md');
  });
});

test('a path in a URI', () => {
  expect(percentEncoded('proposals/más agua?#1%.md')).toBe('proposals/m%C3%A1s%20agua%3F%231%25.md');
});
