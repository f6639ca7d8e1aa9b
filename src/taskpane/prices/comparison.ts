import { useKept } from "../use-kept";
import { MOST_COMPARED } from "./compare";

const none = (): readonly string[] => [];

interface Comparison {
  /** of items, in the order in which they were chosen */
  ids: readonly string[];
  /** takes one in, or out; a fifth is not taken in */
  toggle: (id: string) => void;
  clear: () => void;
}

/** What was chosen to be compared, on whichever page. */
export function useComparison(): Comparison {
  const [ids, setIds] = useKept("comparison", none);
  return {
    ids,
    toggle: (id) => {
      if (ids.includes(id)) setIds(ids.filter((each) => each !== id));
      else if (ids.length < MOST_COMPARED) setIds([...ids, id]);
    },
    clear: () => {
      setIds([]);
    },
  };
}
