import { Serial } from '../../theme/serial'
import { t } from '../../words/words'

export const PeekTitle = ({ text }: { readonly text: string }) => (
  <>
    {t('serials.peek.scanned')} <Serial text={text} />
  </>
)
