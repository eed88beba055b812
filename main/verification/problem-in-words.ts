import type { VerificationProblem } from './verify-file'

/** Why a store could not be read, as a sentence for whoever asked. */
export function problemInWords(problem: VerificationProblem): string {
  const store = 'file' in problem ? problem.file : problem.server
  switch (problem.code) {
    case 'store-missing':
      return `There is no file ${store}.`
    case 'store-older':
      return `${store} is of version ${problem.version}, this program knows ${problem.known}: open it in the program once.`
    case 'store-newer':
    case 'server-newer':
      return `${store} was written by a newer version of the program (${problem.version}, this one knows ${problem.known}).`
    case 'store-corrupt':
      return `${store} is damaged: ${problem.detail}.`
    case 'store-not-ours':
      return `${store} is not a store of Serial Station.`
    case 'store-locked':
      return `${store} is held by another program.`
    case 'disk-full':
      return `The disk of ${store} is full.`
    case 'store-unreadable':
    case 'server-unreachable':
    case 'server-refused':
    default:
      return `${store} cannot be read: ${problem.detail}.`
  }
}
