import type { ScannerRole } from '../../shared/paired-scanner'
import { t } from '../words/words'

/** `For packing` */
export const roleText = (role: ScannerRole): string =>
  role.kind === 'operator'
    ? t('shell.scanner.ofOperator', { operator: role.operator })
    : t(`shell.scanner.roles.${role.kind}`)
