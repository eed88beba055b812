import path from 'node:path'
import { Spreadsheets, type WorkLimits } from '../../../main/spreadsheets/spreadsheets'
import { nodeProcess } from '../../../main/spreadsheets/start-process'

const root = path.join(import.meta.dirname, '../../..')
const hook = path.join(root, 'tests/support/typescript-hook.mjs')

/** The engine as the station has it, in a process of Node. */
export const anEngine = (limits?: WorkLimits) =>
  new Spreadsheets(nodeProcess(path.join(root, 'main/spreadsheets/process.ts'), ['--import', hook]), limits)
