// Draws icon.png, the app's icon: bars of a barcode in white on indigo. Run it after a change: node build/resources/draw-icon.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/** @typedef {readonly [red: number, green: number, blue: number]} Colour */

const SIZE = 512
const CORNER_RADIUS = 96

/** @type {Colour} */
const INDIGO = [66, 99, 235]
/** @type {Colour} */
const WHITE = [255, 255, 255]

/** Left edge and width of each bar, in pixels. */
const BARS = [
  [104, 32],
  [152, 16],
  [184, 48],
  [248, 16],
  [280, 16],
  [312, 48],
  [376, 32],
]
const BARS_TOP = 128
const BARS_BOTTOM = 384

/**
 * @param {number} x
 * @param {number} y
 * @returns {readonly number[]} red, green, blue, opacity
 */
function pixelAt(x, y) {
  const isBar = y >= BARS_TOP && y < BARS_BOTTOM && isInBar(x)
  return [...(isBar ? WHITE : INDIGO), Math.round(255 * coverage(x, y))]
}

/** @param {number} x */
const isInBar = (x) => BARS.some(([left = 0, width = 0]) => x >= left && x < left + width)

/**
 * How much of a pixel the square with its round corners covers: in between at the edge of a corner.
 * @param {number} x
 * @param {number} y
 */
function coverage(x, y) {
  const distance = Math.hypot(beyondStraightEdge(x), beyondStraightEdge(y))
  return Math.min(1, Math.max(0, CORNER_RADIUS + 0.5 - distance))
}

/** @param {number} at how far into a corner's square, 0 along the straight edges */
const beyondStraightEdge = (at) => Math.max(CORNER_RADIUS - at, at - (SIZE - 1 - CORNER_RADIUS), 0)

/** Each row starts with a byte that says how it is filtered: 0, not at all. */
function pixels() {
  const rowLength = 1 + SIZE * 4
  const bytes = Buffer.alloc(SIZE * rowLength)
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) bytes.set(pixelAt(x, y), y * rowLength + 1 + x * 4)
  }
  return bytes
}

/** Width, height, 8 bits per channel, colour type 6 (with opacity), and no special method. */
function header() {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(SIZE, 0)
  bytes.writeUInt32BE(SIZE, 4)
  bytes.set([8, 6, 0, 0, 0], 8)
  return bytes
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const image = deflateSync(pixels(), { level: 9 })
const chunks = [chunk('IHDR', header()), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]
writeFileSync(join(import.meta.dirname, 'icon.png'), Buffer.concat([signature, ...chunks]))
