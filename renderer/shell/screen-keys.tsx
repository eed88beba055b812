import { useHotkeys } from '@mantine/hooks'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { isDialogOpen } from './open-dialog'

export interface ScreenKey {
  /** As Mantine writes them: `F10`, `mod+S`, `alt+ArrowDown`. */
  readonly keys: string
  /** What it does, in words; F1 shows it. */
  readonly does: string
  /** Left out when the key is handled elsewhere and only shown. */
  readonly run?: (event: KeyboardEvent) => void
}

interface Registry {
  readonly add: (keys: readonly ScreenKey[]) => () => void
  readonly list: () => readonly ScreenKey[]
}

const ScreenKeysContext = createContext<Registry>({ add: () => () => {}, list: () => [] })

export function ScreenKeysProvider({ children }: { readonly children: ReactNode }) {
  const lists = useRef(new Set<readonly ScreenKey[]>())
  const registry = useMemo<Registry>(
    () => ({
      add: (keys) => {
        lists.current.add(keys)
        return () => void lists.current.delete(keys)
      },
      list: () => [...lists.current].flat(),
    }),
    [],
  )
  return <ScreenKeysContext value={registry}>{children}</ScreenKeysContext>
}

/** Keys of the screen they are called in: they work wherever the focus is, but not under an open dialog; F1 lists them. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const { add } = useContext(ScreenKeysContext)
  useEffect(() => add(keys), [add, keys])
  useHotkeys(
    keys.map(({ keys: combination, run }) => [
      combination,
      (event) => {
        if (!run || isDialogOpen()) return
        event.preventDefault()
        run(event)
      },
      { preventDefault: false },
    ]),
    [],
    true,
  )
}

export const useScreenKeyList = (): (() => readonly ScreenKey[]) => useContext(ScreenKeysContext).list
