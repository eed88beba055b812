import { resolve } from 'node:path'

/**
 * @param {readonly string[]} args as typed after `npm start --`
 * @param {string} typedIn the folder they were typed in: a relative data folder is meant from there
 * @returns {{ playsDemo: boolean, dataDir: string | undefined, forTheApp: string[] }}
 */
export function readStartArguments(args, typedIn) {
  const data = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  const dataDir = data ? resolve(typedIn, data) : undefined
  const others = args.filter((arg) => arg !== '--demo' && !arg.startsWith('--data='))
  return {
    playsDemo: args.includes('--demo'),
    dataDir,
    forTheApp: dataDir ? [`--data=${dataDir}`, ...others] : others,
  }
}
