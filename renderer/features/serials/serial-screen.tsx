import type { SerialId } from '../../../shared/values'

export const SerialScreen = ({ serialId }: { readonly serialId: SerialId }) => <p>{serialId}</p>
