import type { HidProfile } from '../../../shared/hid-scanner'
import { accepted, refused, type Result } from '../../../shared/result'

/** `hid-report`: another size or ID; `hid-layout`: padding or marker contradict the profile. */
export type ReportError = 'hid-report' | 'hid-length' | 'hid-layout' | 'hid-empty'

/** One report of a scan. */
export interface ReportPart {
  /** None, where the report before was full and happened to hold the end. */
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
/** FNC1, with which a GS1 code begins where no identifier says that it is one. */
const groupSeparator = 0x1d

type Reader = (report: Uint8Array) => Result<ReportPart, ReportError>

/** Reads a report (its ID is byte 0 where the device numbers its reports) by the layout of a profile. */
export function readReport(profile: HidProfile, report: Uint8Array): Result<ReportPart, ReportError> {
  return report.length === reportSize ? readers[profile](report) : refused('hid-report')
}

/**
 * The profile that a report fits, where none is pinned: the shape decides. With the AIM identifier outside the counted
 * data, three bytes of it lie beyond the count. IBM's mode looks like anything and is never guessed.
 */
export function detectProfile(report: Uint8Array): Result<HidProfile, ReportError> {
  const [id = 0, length = 0] = report
  if (report.length !== reportSize) return refused('hid-report')
  if (id === plainScanReport) return accepted('len62')
  if (id >= 0x20 || id === groupSeparator) return accepted('plain')
  if (id !== scanReport) return refused('hid-report')
  const fits = scanReportProfiles.find((profile) => readReport(profile, report).ok)
  if (fits !== undefined) return accepted(fits)
  if (length === 0) return refused('hid-empty')
  return refused(length > 56 ? 'hid-length' : 'hid-layout')
}

const scanReportProfiles = ['len0-aim', 'len-aim', 'len-data'] as const

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
  const aim = aimAt === null ? null : aimIn(report.subarray(aimAt, aimAt + 3))
  const bytes = report.subarray(dataAt, dataAt + length)
  const padding = report.subarray(dataAt + length, dataAt + most)
  if (aim === undefined || !isZero(padding) || bytes.at(-1) === 0)
    return refused(length === 0 ? 'hid-empty' : 'hid-layout')
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
  const oem = Buffer.from(body.subarray(dataLength)).toString('hex').toUpperCase()
  return accepted({ bytes: body.subarray(0, dataLength), aim: null, oem, more: isLong && mark === oemMore })
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)
