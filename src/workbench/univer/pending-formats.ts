import type { ICellData, IStyleData } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { Area } from "../host/address";

/** The later style over the earlier, border by border. */
export const laidOver = (earlier: IStyleData, later: IStyleData): IStyleData => ({
  ...earlier,
  ...later,
  ...(earlier.bd && later.bd && { bd: { ...earlier.bd, ...later.bd } }),
});

/**
 * Formats that an add-in has set and that are not in the cells yet. A batch sets thousands, most cells get several, and each
 * change of cells makes the whole grid look whether it must be drawn anew: so they go into a sheet's cells in one.
 */
export class PendingFormats {
  private styles = new ObjectMatrix<IStyleData>();
  private isEmpty = true;

  add({ row, column, rows, columns }: Area, style: IStyleData): void {
    this.isEmpty = false;
    // cells that looked the same share one style, and look the same afterwards
    const over = new Map<IStyleData, IStyleData>();
    for (let n = row; n < row + rows; n += 1)
      for (let m = column; m < column + columns; m += 1) {
        const earlier = this.styles.getValue(n, m);
        let whole = earlier ? over.get(earlier) : style;
        if (earlier && !whole) over.set(earlier, (whole = laidOver(earlier, style)));
        this.styles.setValue(n, m, whole ?? style);
      }
  }

  at(row: number, column: number): IStyleData | undefined {
    return this.isEmpty ? undefined : (this.styles.getValue(row, column) ?? undefined);
  }

  /** All that is pending, as cells; afterwards nothing is. */
  taken(): ObjectMatrix<ICellData> | undefined {
    if (this.isEmpty) return undefined;
    const cells = new ObjectMatrix<ICellData>();
    this.styles.forValue((row, column, s) => {
      cells.setValue(row, column, { s });
      return true;
    });
    this.styles = new ObjectMatrix();
    this.isEmpty = true;
    return cells;
  }
}
