import { readWarehouseSettings } from '../settings/warehouse-settings'
import type { Reader } from '../store/store'
import type { Company } from './content'

/** Whose papers these are, as *Sales > Options* has it now. */
export async function readCompany(reader: Reader): Promise<Company> {
  const { companyName, companyAddress, taxNumber } = await readWarehouseSettings(reader)
  return { name: companyName, address: companyAddress, taxNumber }
}
