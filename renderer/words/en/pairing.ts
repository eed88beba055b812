/** *Add scanner*: a scanner is recognised by what it sends of codes on screen. */
export const pairing = {
  title: 'Add a scanner',
  scanFirst: 'Scan code 1 with the scanner you want to add',
  how: 'Plug it in and hold it to the screen, a hand’s width away. Nothing you scan here goes into stock.',
  codes: {
    label: 'Codes to scan',
    'code-128': 'Code 1',
    'gs1-datamatrix': 'Code 2',
    'code-128-what': 'Every scanner reads it.',
    'gs1-datamatrix-what': 'Scanners for square codes read it.',
    scanThis: 'Scan this now',
    read: 'Read',
    thenThis: 'Then this',
    paper: 'A scanner that cannot read screens reads the same two codes from the printed test page.',
  },
  listening: {
    title: 'Listening to',
    keyboard: 'Scanners that type like a keyboard',
    noPort:
      'No com port and no HID scanner is free. One that is plugged in now is listened to within three seconds.',
    problem: 'This computer cannot read com ports: {{problem}}',
    hidProblem: 'This computer cannot read HID scanners: {{problem}}',
    states: {
      opening: 'Opening',
      listening: 'Listening',
      unplugged: 'Unplugged',
      'not-there': 'Not there',
      'access-denied': 'No access',
      'in-use': 'In use by another program',
      failed: 'Cannot be opened',
    },
  },
  heard: {
    unreadable: 'Something came, but not readable',
    unreadableAdvice: 'Another speed of the port is tried now. Scan code 1 once more.',
    'report-unreadable': 'A scan came in, but not whole',
    reportAdvice:
      'Scan code 1 once more. If it stays so, scan “USB HID POS” in its manual, and then code 1 again.',
    'other-code': 'This was another code',
    otherAdvice: '“{{text}}” came in. Scan one of the two codes on this screen.',
    'keys-damaged': 'The scanner pressed keys that are in no code',
    keysAdvice:
      'It is set to another keyboard than US English, or does not send control characters as such. Set its keyboard to US English with the codes in its manual, then scan again.',
    'other-scanner': 'This was another scanner',
    otherScannerAdvice: 'The one recognised here is a different one. Go on with that one, or start again.',
  },
  tries: {
    title: 'Nothing recognised yet? Try this, from the top:',
    plug: 'Does it light up and beep? If not: another cable, another USB socket, charge it.',
    paper: 'It beeps at paper but not at the screen: print the test page, and scan the codes from there.',
    keyboard:
      'It beeps, and still nothing: scan “USB HID keyboard” or “USB keyboard” in its manual. That works with every scanner, on every computer.',
    serial:
      'Better than a keyboard, where its manual has it: “USB HID POS”, or a com port (“USB CDC”, “USB COM”, “virtual COM port”).',
    snapi:
      'Zebra and Symbol come set to SNAPI, which no other program can read. Scan one of those two instead.',
    access: 'A port or a scanner says “No access”:',
    inUse:
      'A port says “In use”: close the program that has it, such as the scanner’s own tool or a terminal.',
    windows: {
      access: 'another program has it. Close it, pull the plug out, and put it back.',
      driver: 'No port appears for a scanner in USB COM mode: install the maker’s driver.',
    },
    macos: {
      access: 'give it back by pulling the plug; macOS gives it to one program at a time.',
      driver: 'No port appears for a scanner in USB COM mode: choose HID keyboard instead.',
    },
    linux: {
      access:
        'this user may not use it. For a com port, somebody with the password runs “sudo usermod -aG dialout USER”; then log out and in. For an HID scanner, the udev rules that come with Serial Station are installed once.',
      driver: 'No port appears: ModemManager may have it. “sudo systemctl stop ModemManager” tells.',
    },
    again: 'Start again',
  },
  found: {
    port: 'Recognised: {{name}}',
    hidWhat: 'A USB scanner of its own (HID). It is found again at whatever socket it is plugged into.',
    keyboard: 'Recognised: it types like a keyboard',
    already: 'Recognised: this is {{name}}',
    alreadyAdvice: 'It belongs to this station already. Its name and use are changed in the settings.',
    rate: '{{path}} at {{rate, number}} baud',
    rateOnly: 'At {{rate, number}} baud',
    keyboardWhat: 'The computer cannot tell keyboard scanners apart: all of them count as this one.',
    toSettings: 'Back to the settings',
    scanSecond:
      'Now scan code 2: it shows whether labels with several fields arrive whole. If it reads bar codes only, go on without.',
    again: 'Changed something at the scanner? Scan again: this list follows.',
    findings: 'How it is set',
    fine: 'Fine',
    note: 'Works, but',
    fix: 'Put this right',
    save: 'Add this scanner',
    saveAnyway: 'Add it as it is',
    saved: '{{name}} is added.',
    startAgain: 'Start again',
  },
  findings: {
    caseKept: 'Letters arrive as printed, small and capital.',
    caseUpper: 'It sends capital letters only',
    caseUpperFix: 'Turn off “Convert to upper case” (“Caps Lock conversion”) with the codes in its manual.',
    caseLower: 'It sends small letters only',
    caseLowerFix: 'Turn off “Convert to lower case” with the codes in its manual.',
    caseSwapped: 'It swaps small and capital letters',
    caseSwappedFix:
      'Turn off Caps Lock at this computer. If it stays so, scan “Caps Lock off” or “Preserve case” in its manual.',
    layoutKept: 'Its keyboard fits: letters, figures and signs arrive as printed.',
    layoutGerman: 'It types for a German keyboard: Y, Z and signs come out wrong',
    layoutFrench: 'It types for a French keyboard: A, Q, figures and signs come out wrong',
    layoutFix:
      'Scan “Keyboard language: US English” in its manual. That is right whatever keyboard this computer has.',
    separatorKept: 'The separator between fields arrives.',
    separatorLost: 'It drops the separator between fields',
    separatorReplaced: 'It sends something else for the separator between fields',
    separatorFix:
      'Labels with several fields cannot be read whole. Scan “Send GS (ASCII 29)” or “Transmit FNC1 as GS” in its manual.',
    separatorKeyboardFix:
      'Labels with several fields cannot be read whole. Scan “Send control characters as Ctrl+key” or “Alt+numpad” in its manual.',
    aimSent: 'It tells what kind of code it read (AIM identifier).',
    aimOther: 'It names another kind of code than this one is',
    aimOtherFix:
      'Labels with product and serial number in one code (GS1) are not understood. Scan “GS1 DataMatrix: on” and “FNC1: transmit” in its manual.',
    aimMissing: 'It does not tell what kind of code it read',
    aimMissingFix:
      'Plain serial numbers work. For labels with product and serial number in one code (GS1), scan “Transmit AIM code ID” in its manual.',
    suffix: 'Each scan ends with {{mark}}.',
    marks: {
      cr: 'CR',
      lf: 'LF',
      crlf: 'CR LF',
      tab: 'Tab',
      'stx-etx': 'ETX',
      mark: 'its end mark',
      report: 'its last report',
    },
    suffixNone: 'It marks no end of a scan',
    suffixNoneFix:
      'It works, with a short wait after each scan. Quicker and safer: scan “Suffix: CR” (“Add Enter”) in its manual.',
    adds: 'It adds something to every code: {{text}}',
    addsFix:
      'Remove prefix and suffix text with the codes in its manual; only CR or Enter at the end is wanted.',
  },
} as const
