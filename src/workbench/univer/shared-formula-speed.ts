import type { Injector } from "@univerjs/core";
import { IDependencyManagerService, type IFormulaDependencyTree } from "@univerjs/engine-formula";

/**
 * A formula that shares another's text works its ranges out anew whenever they are asked for, and Univer asks for all
 * of them once for each of them when it notes what depends on what. Here they are worked out once: with the sample
 * that is most of the time between an edit and its result.
 */
export function speedUpSharedFormulas(injector: Injector): void {
  const manager = injector.get(IDependencyManagerService);
  const add = manager.addDependencyRTreeCache.bind(manager);
  manager.addDependencyRTreeCache = ({ treeId, rangeList }) => {
    add({ treeId, rangeList } as IFormulaDependencyTree);
  };
}
