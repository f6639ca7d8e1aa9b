import { Component, type ReactNode } from "react";
import * as messages from "../../messages";
import { Announcement } from "../Announcement";

interface Props {
  children: ReactNode;
}

/** A fault while a page is drawn is told in its place; without this React takes the whole pane away. */
export class PageBoundary extends Component<Props, { failure?: string }> {
  override state: { failure?: string } = {};

  static getDerivedStateFromError(thrown: unknown): { failure: string } {
    const isPart = thrown instanceof Error && thrown.name === "ChunkLoadError";
    return { failure: isPart ? messages.partNotLoaded : messages.pageFault(String(thrown)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : <Announcement failure={failure} />;
  }
}
