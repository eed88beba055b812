import { describe, expect, it } from 'vitest'
import { isNodeForTools } from '../../build/machine/tool-node.mjs'

describe('isNodeForTools', () => {
  it.each(['22.18.0', '22.20.1', '24.0.0', '26.1.0'])('takes Node %s', (version) => {
    expect(isNodeForTools(version)).toBe(true)
  })

  it.each(['20.19.2', '22.17.9', '18.30.0'])('does not take Node %s', (version) => {
    expect(isNodeForTools(version)).toBe(false)
  })
})
