/**
 * Who makes barcode scanners, by the vendor id of the USB plug. Source: usb.ids (http://www.linux-usb.org/usb.ids), whose
 * names are those of the companies that were bought since; Code: its *Client Version ICD*, D014465, section 5.1.
 * The rules that let Linux users read them (build/resources/70-serial-station-scanners.rules) name the same ones.
 */
export const scannerVendors: ReadonlyMap<number, string> = new Map([
  [0x05_36, 'Honeywell'], // Hand Held Products (Welch Allyn, Inc.)
  [0x05_e0, 'Zebra'], // Symbol Technologies
  [0x05_f9, 'Datalogic'], // PSC Scanning, Inc.
  [0x06_5a, 'Opticon'], // Optoelectronics Co., Ltd
  [0x06_7e, 'Intermec'], // Intermec Technologies Corp.
  [0x07_45, 'CipherLab'], // Syntech Information Co., Ltd
  [0x07_6d, 'Denso'], // Denso Corp.
  [0x08_0c, 'Datalogic'], // Datalogic S.p.A.
  [0x0a_cd, 'ID TECH'], // ID Tech
  [0x0c_2e, 'Honeywell'], // Metrologic Instruments
  [0x11_fa, 'Code'],
  [0x17_77, 'Microscan'], // Microscan Systems, Inc.
  [0x1e_ab, 'Newland'], // Fujian Newland Computer Co., Ltd
  [0x27_dd, 'Mindeo'], // Mindeo
])

/** Zebra alone has SNAPI, a way to talk of its own. */
export const zebra = 0x05_e0
