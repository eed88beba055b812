/** Said outright: not every reader of a page works it out from the grid around the cell. */
export const gridCell = { role: 'gridcell' }
