import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { test } from 'node:test';

for (const name of ['cli', 'language-server']) {
  const folder = `node_modules/@findings/${name}`;
  const { bin, engines } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const [[command, file]] = Object.entries(bin);
  const start = (node) => spawnSync(node, [`${folder}/${file}`, '--version'], { encoding: 'utf8' });

  test(`${command} starts on the Node that runs this test, the oldest in engines`, () => {
    assert.equal(engines.node, `>=${process.versions.node.replace(/\.0$/, '')}`);
    const { status, stderr } = start(process.execPath);
    assert.equal(status, 0, stderr);
  });

  test(`${command} says on an older Node which version it needs, and exits with status 2`, () => {
    const { status, stdout, stderr } = start(process.env.OLD_NODE);
    const needed = engines.node.replace('>=', '');
    assert.match(stderr, new RegExp(`^${command} needs Node ${needed} or later\\. This is Node 20\\.`));
    assert.match(stderr, /\nInstall a newer version from https:\/\/nodejs\.org/);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });
}
