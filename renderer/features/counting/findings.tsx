import { Text, UnstyledButton } from '@mantine/core'
import { CountFinding } from '../../../shared/count-status'
import type { StockCount } from '../../../shared/ipc/counting'
import { numberText } from '../../words/numbers'
import { t } from '../../words/words'
import classes from './findings.module.css'

interface Props {
  readonly count: Pick<StockCount, 'findings' | 'status'>
  readonly chosen: CountFinding
  readonly onChoose: (finding: CountFinding) => void
}

/** What a count comes to, large; each number shows its list. */
export const Findings = ({ count, chosen, onChoose }: Props) => (
  <fieldset aria-label={t('counting.findings.label')} className={classes.findings}>
    {shownFindings(count, chosen).map((finding) => (
      <UnstyledButton
        key={finding}
        className={classes.finding}
        aria-pressed={finding === chosen}
        data-chosen={finding === chosen || undefined}
        data-none={count.findings[finding] === 0 || undefined}
        onClick={() => onChoose(finding)}
      >
        <span className={classes.number}>{numberText(count.findings[finding])}</span>
        <span className={classes.words}>
          <span className={classes.word}>{findingWord(finding, count.status)}</span>
          <Text component="span" size="xs" c="dimmed" className={classes.what}>
            {t(`counting.findings.what.${finding}`)}
          </Text>
        </span>
      </UnstyledButton>
    ))}
  </fieldset>
)

/** That something moved is rare: it takes no room until it happens. */
const shownFindings = (
  { findings }: Pick<StockCount, 'findings'>,
  chosen: CountFinding,
): readonly CountFinding[] =>
  CountFinding.options.filter((finding) => finding !== 'moved' || findings.moved > 0 || chosen === 'moved')

/** The one whose list is shown after that of another. */
export function nextFinding(count: Pick<StockCount, 'findings'>, chosen: CountFinding): CountFinding {
  const shown = shownFindings(count, chosen)
  return shown[(shown.indexOf(chosen) + 1) % shown.length] ?? chosen
}

/** While it is counted, what was not seen may still turn up. */
const findingWord = (finding: CountFinding, status: StockCount['status']): string =>
  finding === 'missing' && status === 'open'
    ? t('counting.findings.missingSoFar')
    : t(`counting.findings.${finding}`)
