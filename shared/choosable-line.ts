interface Line {
  readonly capturesSerials: boolean
  readonly isComplete: boolean
  /** null: nobody knows how many will come. */
  readonly outstanding: number | null
}

/** Lines the red arrow can be put on: those that ask for numbers and still take some. */
export const isChoosable = ({ capturesSerials, isComplete, outstanding }: Line): boolean =>
  capturesSerials && (!isComplete || outstanding === null)
