/** An Office.js object that the stand-in only remembers (a chart's title, a page's margins): nothing of it is drawn. */
export class StoredObject {
  readonly properties: Record<string, unknown> = {};
  private readonly children = new Map<string, StoredObject>();

  child(name: string): StoredObject {
    const existing = this.children.get(name);
    if (existing) return existing;
    const created = new StoredObject();
    this.children.set(name, created);
    return created;
  }

  /** Changes every text among the properties, here and below. */
  replaceTexts(to: (text: string) => string): void {
    for (const [name, value] of Object.entries(this.properties))
      if (typeof value === "string") this.properties[name] = to(value);
    for (const child of this.children.values()) child.replaceTexts(to);
  }

  /** Gives another object the same properties, and those of everything below. */
  copyTo(other: StoredObject): void {
    Object.assign(other.properties, this.properties);
    for (const [name, child] of this.children) child.copyTo(other.child(name));
  }
}
