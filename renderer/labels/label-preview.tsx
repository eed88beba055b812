import type { LabelDrawing } from '../../shared/label'
import { t } from '../words/words'
import classes from './labels.module.css'

interface Props {
  readonly label: LabelDrawing
  readonly serial: string
}

/** A label as large as it comes out: a millimetre of it is a millimetre of the screen's own. */
export const LabelPreview = ({ label: { width, height, bars, texts }, serial }: Props) => (
  <div className={classes.preview}>
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot be given shapes
      role="img"
      aria-label={t('labels.preview', { serial })}
      className={classes.label}
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`0 0 ${width} ${height}`}
    >
      <path d={bars} shapeRendering="crispEdges" />
      {texts.map(({ text, x, baseline, size, face }) => (
        <text key={baseline} className={classes[face]} x={x} y={baseline} fontSize={size} xmlSpace="preserve">
          {text}
        </text>
      ))}
    </svg>
  </div>
)
