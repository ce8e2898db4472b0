import { transform, type Plugin } from 'esbuild';

/**
 * Writes the files of a build as CommonJS. esbuild shares code among files only where they are ES modules; but Node
 * starts those later: it loads them in many steps, and of what is built into Node (`node:fs`) all there is, such as streams
 * that no check needs. What is loaded on demand stays so.
 *
 * The build has to keep its files in memory (`write: false`), as tsup does.
 */
export const commonJs: Plugin = {
  name: 'common-js',
  setup: ({ initialOptions: { minify = false, target = 'es2024' }, onEnd }) => {
    onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        const { code } = await transform(file.text, {
          format: 'cjs',
          platform: 'node',
          minify,
          target,
          // V8 reads the ranges of each `\p{L}` when it parses a literal, even in functions that never run. `new RegExp` is only read when it runs.
          supported: { 'dynamic-import': false, 'regexp-sticky-and-unicode-flags': false },
          // As ES modules are.
          banner: '"use strict";',
          define: {
            'import.meta.url': '__filename',
            'import.meta.dirname': '__dirname',
            'import.meta.filename': '__filename',
          },
        });
        file.contents = Buffer.from(inAscii(code));
      }
    });
  },
};

/**
 * V8 has texts of ASCII at half the size, and reads them sooner. esbuild leaves others only in expressions (`/[“”]/`, also
 * where they are made of a raw text), in which the code of a character says the same.
 */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
