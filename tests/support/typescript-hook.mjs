// Lets Node run our TypeScript as it is, for tests that need a process of their own: `node --import this child.ts`.
import { registerHooks } from 'node:module'

const isOurs = (specifier, importer) =>
  importer?.endsWith('.ts') && /^\.\.?\//.test(specifier) && !/\.[a-z]+$/.test(specifier)

registerHooks({
  resolve: (specifier, context, next) =>
    next(isOurs(specifier, context.parentURL) ? `${specifier}.ts` : specifier, context),
})
