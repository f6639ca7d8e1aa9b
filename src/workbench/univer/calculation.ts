import {
  CanceledError,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type Injector,
} from "@univerjs/core";
import {
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

type Progress = (done: number, total: number) => void;

/** Long enough for an add-in to send its next batch, short enough that nobody waits for it. */
const QUIET_MILLISECONDS = 150;
/** After this long without a start, Univer has dropped a change that came while it calculated. */
const STALLED_MILLISECONDS = 1_000;

/**
 * Knows whether Univer's figures are up to date, and keeps calculation back while batches are written.
 *
 * Univer collects changes for 100 ms, calculates in steps, and starts again when something changes meanwhile. Its own
 * "calculation ended" promises resolve too early or time out on large books; so the commands themselves are followed:
 * a change that needs calculation, a start, an end. A start is kept back by refusing it; Univer then remembers what
 * is dirty and starts with all of it at the next occasion.
 */
export class Calculation {
  private readonly commands: ICommandService;
  private isPaused = false;
  private isManual = false;
  /** what `recalculate` asks for: one calculation of everything, in manual mode too */
  private isDemanded = false;
  private isChanged = false;
  private isRunning = false;
  private wasRefused = false;
  private waiting: (() => void)[] = [];
  private readonly listeners: (() => void)[] = [];
  private readonly progress = new Set<Progress>();
  private quietTimer: ReturnType<typeof setTimeout> | undefined;
  private stalledTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    const dirtyManager = injector.get(IActiveDirtyManagerService);
    this.commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.start();
    });
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.notified(command);
      else if (dirtyManager.get(command.id) && needsCalculation(command, options)) this.changed();
    });
  }

  set manual(isManual: boolean) {
    this.isManual = isManual;
    if (!isManual && !this.isPaused) this.release();
  }

  /** Waits for the calculation under way, then keeps further ones back until `resume`. */
  async pause(): Promise<void> {
    clearTimeout(this.quietTimer);
    while (this.isRunning) await this.nextTurn();
    this.isPaused = true;
  }

  /** Lets calculation go on when nothing has been paused again for a moment. */
  resume(): void {
    clearTimeout(this.quietTimer);
    this.quietTimer = setTimeout(() => {
      this.release();
    }, QUIET_MILLISECONDS);
  }

  /** Waits until every change so far has been calculated and its results stand in the cells. */
  async settle(): Promise<void> {
    this.release();
    do {
      while (this.isUnderWay) await this.nextTurn();
      // Univer applies results in microtasks after it says that it has ended; a macrotask later they stand.
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (this.isUnderWay);
  }

  /** Calculates every formula of the book again, as soon as nothing is paused. */
  recalculate(): void {
    this.isDemanded = true;
    this.wasRefused = true;
    if (!this.isPaused) this.release();
  }

  /** Calls back after every calculation, when its results stand in the cells. */
  onEnd(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Calls back while formulas are calculated, with how many are done. @returns what ends that */
  onProgress(listener: Progress): () => void {
    this.progress.add(listener);
    return () => this.progress.delete(listener);
  }

  dispose(): void {
    clearTimeout(this.quietTimer);
    clearTimeout(this.stalledTimer);
  }

  /** As Excel says it: what was changed in manual mode is pending until somebody asks for it. */
  get state(): "Done" | "Calculating" | "Pending" {
    if (!this.isChanged && !this.isRunning && !this.wasRefused) return "Done";
    return this.isManual && !this.isRunning && !this.isDemanded ? "Pending" : "Calculating";
  }

  /** Is something being written or calculated? */
  get isBusy(): boolean {
    return this.isPaused || this.isUnderWay;
  }

  private get isKeptBack(): boolean {
    return this.isPaused || (this.isManual && !this.isDemanded);
  }

  private get isUnderWay(): boolean {
    // A pause ends by itself; manual calculation does not.
    return this.isChanged || this.isRunning || (this.wasRefused && (!this.isManual || this.isDemanded));
  }

  private release(): void {
    clearTimeout(this.quietTimer);
    this.isPaused = false;
    if (!this.wasRefused || this.isKeptBack) return;
    this.wasRefused = false;
    const params = { commands: [], forceCalculation: this.isDemanded };
    void this.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    this.changed();
  }

  private changed(): void {
    this.isChanged = true;
    clearTimeout(this.stalledTimer);
    this.stalledTimer = setTimeout(() => {
      if (this.isChanged && !this.isRunning) this.recalculate();
    }, STALLED_MILLISECONDS);
  }

  private start(): void {
    this.isChanged = false;
    clearTimeout(this.stalledTimer);
    if (this.isKeptBack) {
      this.wasRefused = true;
      this.endTurn();
      throw new CanceledError();
    }
    this.isDemanded = false;
    this.isRunning = true;
  }

  private notified(command: ICommandInfo): void {
    const { functionsExecutedState, stageInfo } = command.params as ISetFormulaCalculationNotificationMutation;
    if (stageInfo?.stage === FormulaExecuteStageType.CURRENTLY_CALCULATING)
      for (const tell of this.progress) tell(stageInfo.completedFormulasCount, stageInfo.totalFormulasToCalculate);
    if (functionsExecutedState === undefined) return;
    this.isRunning = false;
    if (this.isChanged) this.changed();
    this.endTurn();
    for (const listener of this.listeners) setTimeout(listener, 0);
  }

  private nextTurn(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private endTurn(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }
}

/** Univer's own rule (TriggerCalculationController) for what does not make it calculate: formats and its own results. */
export function needsCalculation(command: ICommandInfo, options: IExecutionOptions | undefined): boolean {
  if (command.id !== SetRangeValuesMutation.id) return true;
  const { trigger } = command.params as { trigger?: string };
  return options?.onlyLocal !== true && !FORMAT_COMMANDS.includes(trigger ?? "");
}

export const SET_STYLE = "sheet.command.set-style";
const FORMAT_COMMANDS = [SET_STYLE, "sheet.command.set-border", "sheet.command.clear-selection-format"];
