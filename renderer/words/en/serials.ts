export const serials = {} as const
