import { Button, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { ImportableType } from '../../../shared/data-types'
import { Page } from '../../shell/page'
import { t } from '../../words/words'
import { ImportHistory } from './import-history'
import { ImportStages } from './import-stages'
import { PickFile } from './pick-file'
import type { Stage } from './stage'

/** *Products > Import data*: choose a file, say what its columns are, see what would change, import it. */
export function ImportScreen() {
  const [dataType, setDataType] = useState<ImportableType>('products')
  const [stage, setStage] = useState<Stage>({ kind: 'start' })
  const startOver = () => setStage({ kind: 'start' })
  return (
    <Page
      fills={stage.kind === 'preview'}
      title={t('importing.title')}
      path={[{ label: t('navigation.products') }]}
      actions={
        stage.kind !== 'start' &&
        stage.kind !== 'done' && (
          <Button variant="default" onClick={startOver}>
            {t('importing.another')}
          </Button>
        )
      }
    >
      {stage.kind === 'start' && (
        <Stack gap="lg">
          <Select
            size="md"
            label={t('importing.dataType')}
            data={ImportableType.options.map((value) => ({
              value,
              label: t(`importing.dataTypes.${value}`),
            }))}
            value={dataType}
            onChange={(chosen) => setDataType(ImportableType.safeParse(chosen).data ?? dataType)}
            allowDeselect={false}
            w={320}
          />
          <PickFile dataType={dataType} onRead={(file) => setStage({ kind: 'mapping', file })} />
          <ImportHistory />
        </Stack>
      )}
      <ImportStages stage={stage} onStage={setStage} />
    </Page>
  )
}
