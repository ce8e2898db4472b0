/*
 * `node --import ./bench/fuzz/sources.mjs` lets Node run the packages' sources, in which `./name.js` means `./name.ts`. So the fuzzers test
 * the working tree without a build.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    // Only for our packages: of others, `development` would choose slow builds.
    if (specifier.startsWith('@findings/'))
      return next(specifier, { ...context, conditions: [...context.conditions, 'development'] });
    const isSource = /\/packages\/[\w-]+\/(?:src|test)\//.test(context.parentURL ?? '');
    return next(isSource && specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
globalThis.VERSION = '0.0.0';
