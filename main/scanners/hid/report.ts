import type { HidProfile } from '../../../shared/hid-scanner'
import { accepted, refused, type Result } from '../../../shared/result'

/** `hid-report`: another size or ID; `hid-layout`: padding or marker contradict the profile. */
export type ReportError = 'hid-report' | 'hid-length' | 'hid-layout' | 'hid-empty'

/** One report of a scan. */
export interface ReportPart {
  readonly bytes: Uint8Array
  /** The AIM identifier beside the data; null where there is none. */
  readonly aim: string | null
  /** The symbology of IBM's mode, in hex. */
  readonly oem: string | null
  /** Another report of the same scan follows. */
  readonly more: boolean
}

const reportSize = 64
const scanReport = 0x02
const plainScanReport = 0x01
const bracket = 0x5d

type Reader = (report: Uint8Array) => Result<ReportPart, ReportError>

/** Reads a report (its ID is byte 0 where the device numbers its reports) by the layout of a profile. */
export function readReport(profile: HidProfile, report: Uint8Array): Result<ReportPart, ReportError> {
  return report.length === reportSize ? readers[profile](report) : refused('hid-report')
}

/**
 * The profile that a report fits, where none is pinned: the shape decides. With the AIM identifier outside the counted
 * data, three bytes of it lie beyond the count. IBM's mode looks like anything and is never guessed.
 */
export function detectProfile(report: Uint8Array): HidProfile | undefined {
  const [id = 0] = report
  if (id === plainScanReport) return 'len62'
  if (id === scanReport)
    return (['len0-aim', 'len-aim', 'len-data'] as const).find((profile) => readReport(profile, report).ok)
  return id >= 0x20 ? 'plain' : undefined
}

const readers: Readonly<Record<HidProfile, Reader>> = {
  // 02, n, ']', c, m, 56 bytes of data, vendor code, reserved, bit 0 = more.
  'len-aim': (report) => counted(report, { id: scanReport, aimAt: 2, dataAt: 5, most: 56 }),
  // 02, n, 00, ']', c, m, 56 bytes of data, vendor code, bit 0 = more.
  'len0-aim': (report) =>
    report[2] === 0 ? counted(report, { id: scanReport, aimAt: 3, dataAt: 6, most: 56 }) : notThis(report),
  // 02, n, 56 bytes of data, four reserved, vendor code or 0, bit 0 = more.
  'len-data': (report) =>
    isZero(report.subarray(58, 62))
      ? counted(report, { id: scanReport, aimAt: null, dataAt: 2, most: 56 })
      : notThis(report),
  // 01, n, 62 bytes of data; goes on while it is full.
  len62(report) {
    const part = counted(report, { id: plainScanReport, aimAt: null, dataAt: 2, most: 62 })
    return part.ok ? accepted({ ...part.value, more: report[1] === 62 }) : part
  },
  // No ID, text filled up with NUL; goes on while it is full.
  plain(report) {
    const end = report.indexOf(0)
    const bytes = end < 0 ? report : report.subarray(0, end)
    if (bytes.length === 0) return refused('hid-empty')
    if (end >= 0 && !isZero(report.subarray(end))) return refused('hid-layout')
    return accepted({ bytes, aim: null, oem: null, more: end < 0 })
  },
  'ibm-oem': readIbm,
}

/** The layout is not this one; where not even the ID is, that says more. */
const notThis = ([id]: Uint8Array): Result<never, ReportError> =>
  refused(id === scanReport ? 'hid-layout' : 'hid-report')

interface Counted {
  readonly id: number
  readonly aimAt: number | null
  readonly dataAt: number
  readonly most: number
}

function counted(report: Uint8Array, { id, aimAt, dataAt, most }: Counted): Result<ReportPart, ReportError> {
  const [reportId, length = 0] = report
  if (reportId !== id) return refused('hid-report')
  if (length > most) return refused('hid-length')
  if (length === 0) return refused('hid-empty')
  const aim = aimAt === null ? null : aimIn(report.subarray(aimAt, aimAt + 3))
  const bytes = report.subarray(dataAt, dataAt + length)
  const padding = report.subarray(dataAt + length, dataAt + most)
  if (aim === undefined || !isZero(padding) || bytes.at(-1) === 0) return refused('hid-layout')
  const flags = report.at(-1) ?? 0
  return accepted({ bytes, aim, oem: null, more: (flags & 1) === 1 })
}

function aimIn(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  return bytes[0] === bracket && /^\][A-Za-z][0-9A-Za-z]$/u.test(text) ? text : undefined
}

/** IBM's last byte of a three-byte symbology; before it 00, or 10 while more follows. */
const oemEnd = 0x0b
const oemMore = 0x10
const statusBytes = 4

/** Total length (its own byte, too), three of status, the data, then the symbology in one or three bytes. */
function readIbm(report: Uint8Array): Result<ReportPart, ReportError> {
  const [total = 0] = report
  if (total <= statusBytes || total > reportSize) return refused('hid-length')
  if (!isZero(report.subarray(total))) return refused('hid-layout')
  const body = report.subarray(statusBytes, total)
  const [mark] = body.subarray(-3)
  const isLong = body.length >= 3 && body.at(-1) === oemEnd && (mark === 0 || mark === oemMore)
  const dataLength = body.length - (isLong ? 3 : 1)
  if (dataLength === 0) return refused('hid-empty')
  const oem = Buffer.from(body.subarray(dataLength)).toString('hex').toUpperCase()
  return accepted({ bytes: body.subarray(0, dataLength), aim: null, oem, more: isLong && mark === oemMore })
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)
