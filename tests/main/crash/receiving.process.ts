// A station that receives without end: it enters serial numbers that nobody had before. Killed at any moment, started
// again on the same folder, it goes on.
import { randomUUID } from 'node:crypto'
import { enterWithoutEnd } from './entering'
import { aReceiptToFill } from './filling'

await enterWithoutEnd({ findWork: aReceiptToFill, startTexts: async () => () => randomUUID() })
