/*
 * `node --import ./bench/fuzz/sources.mjs`: lets Node read the packages' sources, which import `./name.js` for
 * `./name.ts`. So the fuzzers run the working tree, without a build.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    const isSource = /\/packages\/[\w-]+\/(?:src|test)\//.test(context.parentURL ?? '');
    return next(isSource && specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
globalThis.VERSION = '0.0.0';
