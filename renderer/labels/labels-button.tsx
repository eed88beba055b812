import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { LabelledUnits } from '../../shared/ipc/labels'
import { t } from '../words/words'
import { LabelsDialog } from './labels-dialog'

/** *Print labels…* of these units. */
export function LabelsButton({ units }: { readonly units: LabelledUnits }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('labels.open')}
      </Button>
      {isOpen && <LabelsDialog units={units} onClose={() => setIsOpen(false)} />}
    </>
  )
}
