// Lets Node load the sources as they are: an import of `./x.js` loads `./x.ts`, whose types Node itself strips.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
    if (!ours || !specifier.endsWith('.js')) return next(specifier, context);
    return next(specifier.replace(/\.js$/, '.ts'), context);
  },
});
