import { test } from '@playwright/test'
import { findPtyPairObstacle, openPtyPair, type PtyPair } from '../../support/pty-pair'
import { launchStation, type Station } from './launch'

/** A station with a scanner on a cable that the test writes to. Skips the test where no such cable can be had. */
export async function launchWithScanner(): Promise<Station & { readonly cable: PtyPair }> {
  const obstacle = findPtyPairObstacle()
  test.skip(obstacle !== undefined, obstacle)
  const cable = await openPtyPair()
  const station = await launchStation({ env: { STATION_COM_PORT: cable.stationSide } })
  const close = async () => {
    await station.close()
    await cable.close()
  }
  return { ...station, cable, close }
}
