import type { Metafile, Plugin } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences that let their software be given away inside ours, as long as their words go with it. */
const KNOWN = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * Writes whose software is in the files that were built, with the words of its licences; ends the build where it may not
 * be there. Each build adds what it bundled.
 *
 * @param file where to
 */
export function thirdPartyNotices(file: string): Plugin {
  const found = new Map<string, Package>();
  return {
    name: 'third-party-notices',
    setup: (build) => {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const folder of metafile ? bundledFolders(metafile) : []) {
          if (!found.has(folder)) found.set(folder, readPackage(folder));
        }
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, noticesOf([...found.values()]));
      });
    },
  };
}

/** The folders of the packages of others of which anything is left in the output. */
function bundledFolders({ outputs }: Metafile): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return folders;
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<Package>;
  if (name === undefined || version === undefined || license === undefined || !KNOWN.has(license)) {
    throw new Error(`The licence of ${name ?? folder} is ${license ?? 'not said'}: may it be in the extension?`);
  }
  const own = readdirSync(folder).find((each) => /^licen[cs]e(?:[-.](?:md|txt|mit))?$/i.test(each));
  if (own === undefined) throw new Error(`${name} has no file with the words of its licence.`);
  return { name, version, license, text: readFileSync(join(folder, own), 'utf8').replace(/\r\n?/g, '\n').trim() };
}

/** Whoever has the same words is named above them together. */
function noticesOf(packages: readonly Package[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, license, text } of packages) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].sort().join('\n')}\n\n${text}\n`);
  return ['Findings contains software of others, under the licences below.\n', ...parts.sort()].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}
