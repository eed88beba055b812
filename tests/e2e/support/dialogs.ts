import type { ElectronApplication } from '@playwright/test'

/** The system's own dialog answers with this path, as if the operator had chosen it; null is a cancelled one. */
export async function answersDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    })
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}
