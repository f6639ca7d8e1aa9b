/** Somebody who types in a cell. As long as they do, Excel does nothing for an add-in, not even tell it a name. */
export class CellEditing {
  private waiting: (() => void)[] = [];
  private isOn = false;

  get isUnderWay(): boolean {
    return this.isOn;
  }

  begin(): void {
    this.isOn = true;
  }

  /** Enter, Tab, Esc or a click on another cell. */
  end(): void {
    this.isOn = false;
    for (const goOn of this.waiting.splice(0)) goOn();
  }

  async ended(): Promise<void> {
    while (this.isOn) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
