import { resolve } from 'node:path'

/**
 * @param {readonly string[]} args as typed after `npm start --`
 * @param {string} typedIn the folder they were typed in: a relative data folder is meant from there
 * @returns {{ playsDemo: boolean, dataDir: string | undefined, others: string[] }}
 */
export function readStartArguments(args, typedIn) {
  const data = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  return {
    playsDemo: args.includes('--demo'),
    dataDir: data ? resolve(typedIn, data) : undefined,
    others: args.filter((arg) => arg !== '--demo' && !arg.startsWith('--data=')),
  }
}
