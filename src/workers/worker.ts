// The file that the pane opens as a worker: exports are read and futures are run beside the pane, which stays free.
import { answering } from "./answer";
import type { Ask, Told } from "./protocol";

// a worker's global is no window
const self = globalThis as unknown as {
  postMessage: (told: Told) => void;
  onmessage: ((event: { data: Ask }) => void) | null;
};
const answer = answering((told) => {
  self.postMessage(told);
});
self.onmessage = ({ data }) => {
  void answer(data);
};
