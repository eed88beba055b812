import { fullName, type Setting } from './setting'

/** The settings in which every word of the text occurs, in path, name, explanation or other words; all for no text. */
export function findSettings(settings: readonly Setting[], text: string): readonly Setting[] {
  const sought = text
    .toLowerCase()
    .split(/[\s>]+/u)
    .filter((word) => word !== '')
  return settings.filter((setting) => {
    const all = `${fullName(setting)} ${setting.what} ${setting.words}`.toLowerCase()
    return sought.every((word) => all.includes(word))
  })
}
