import type { Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  type BaseAstNode,
  generateAstNode,
  IFormulaCurrentConfigService,
  Interpreter,
  Lexer,
  LexerNode,
} from "@univerjs/engine-formula";
import { KeptReferences } from "./kept-references";
import type { Reference } from "./reference-cells";
import { referencesIn } from "./references";

/** A formula's text, read: once, however many cells have it. */
export interface ParsedFormula {
  node: BaseAstNode;
  /** undefined where only calculating tells */
  references: Reference[] | undefined;
  /** RAND and TODAY: calculated whenever anything is */
  isVolatile: boolean;
  isAsync: boolean;
}

/** Reads formulas and keeps all of them; Univer itself remembers 5,000 and reads the others again for every calculation. */
export class FormulaReader {
  private readonly known = new Map<string, ParsedFormula>();

  private readonly references: KeptReferences;

  constructor(private readonly injector: Injector) {
    this.references = new KeptReferences(injector);
  }

  /** Names stand in what was read as what they stood for. */
  forget(): void {
    this.known.clear();
  }

  read(unitId: string, formula: string): ParsedFormula {
    const known = this.known.get(formula);
    if (known) return known;
    const node = this.parse(unitId, formula);
    this.references.in(node);
    const parsed = {
      node,
      references: referencesIn(node),
      isVolatile: someNode(node, (each) => each.isForcedCalculateFunction()),
      isAsync: this.injector.get(Interpreter).checkAsyncNode(node),
    };
    this.known.set(formula, parsed);
    return parsed;
  }

  /** Univer keeps what it has read under a hash of 32 bits, which two formulas can share; here nothing is looked up there. */
  private parse(unitId: string, formula: string): BaseAstNode {
    const lexer = this.injector.get(Lexer);
    const builder = this.injector.get(AstTreeBuilder);
    const lexed = lexer.treeBuilder(formula);
    const parsed = lexed instanceof LexerNode ? builder.parse(lexed) : undefined;
    const config = this.injector.get(IFormulaCurrentConfigService);
    // what cannot be read is an error, which Univer makes
    return (parsed ?? generateAstNode(unitId, formula, lexer, builder, config)) as BaseAstNode;
  }
}

const someNode = (node: BaseAstNode, is: (node: BaseAstNode) => boolean): boolean =>
  is(node) || node.getChildren().some((child) => someNode(child, is));
