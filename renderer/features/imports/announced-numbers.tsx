import { Button, Group, SegmentedControl } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnnouncedSerial } from '../../../shared/ipc/manifests'
import type { PurchaseOrderId } from '../../../shared/values'
import { useAskPages } from '../../lib/pages'
import type { Column } from '../../table/column'
import { EmptyList } from '../../table/empty-list'
import { VirtualTable } from '../../table/virtual-table'
import { Serial } from '../../theme/serial'
import { SerialStatusBadge } from '../../theme/status-badge'
import { t } from '../../words/words'
import { RemoveManifestDialog } from './remove-manifest-dialog'

interface Props {
  readonly purchaseOrderId: PurchaseOrderId
  readonly number: string
}

/** What is announced with an order: the numbers that have not come, or all of them. */
export function AnnouncedNumbers({ purchaseOrderId, number }: Props) {
  const navigate = useNavigate()
  const [isMissing, setIsMissing] = useState(true)
  const [isRemoving, removing] = useDisclosure()
  const asked = { purchaseOrderId, purchaseOrderLineId: null, isMissing, search: '' }
  const list = useAskPages('manifests.list', asked)
  return (
    <>
      <VirtualTable
        label={t('importing.manifest.numbers')}
        name="manifest"
        list={list}
        columns={columns}
        rowKey={({ serialId }) => serialId}
        onOpen={({ serialId }) => void navigate({ to: '/serials/$serialId', params: { serialId } })}
        empty={
          <EmptyList
            title={t(isMissing ? 'importing.manifest.nothingMissing' : 'importing.manifest.nothing')}
            advice={t('importing.manifest.nothingAdvice')}
          />
        }
        tools={
          <Group>
            <SegmentedControl
              size="md"
              aria-label={t('importing.manifest.show')}
              data={[
                { value: 'missing', label: t('importing.manifest.missing') },
                { value: 'all', label: t('importing.manifest.all') },
              ]}
              value={isMissing ? 'missing' : 'all'}
              onChange={(value) => setIsMissing(value === 'missing')}
            />
            <Button
              size="md"
              variant="default"
              disabled={!isMissing || list.total === 0}
              onClick={removing.open}
            >
              {t('importing.manifest.remove')}
            </Button>
          </Group>
        }
      />
      {isRemoving && (
        <RemoveManifestDialog
          purchaseOrderId={purchaseOrderId}
          number={number}
          count={list.total ?? 0}
          onClose={removing.close}
        />
      )}
    </>
  )
}

const columns: readonly Column<AnnouncedSerial, never>[] = [
  {
    id: 'serial',
    header: t('serials.columns.serial'),
    width: 280,
    isFixed: true,
    cell: ({ serial }) => <Serial text={serial} fits />,
  },
  { id: 'product', header: t('serials.columns.product'), cell: ({ productName }) => productName },
  {
    id: 'status',
    header: t('serials.columns.status'),
    width: 200,
    cell: ({ status }) => <SerialStatusBadge status={status} />,
  },
]
