import { useCallback, useEffect, useState } from 'react';
import type { PanelDefs, PanelView } from '../../../../src/contract/panel';
import { ask, Refused } from '../invoke';
import { panelWords } from '../words/panel';

const pollMs = 3_000;
const moving = ['checking', 'running', 'pausing', 'cancelling'];

/** Refusals that say that the panel shows what is no longer so. */
const outdated = ['ISSUE_CHANGED', 'BATCH_STATE'];

type Act = Exclude<keyof PanelDefs, 'getPanel' | 'listFromIssue'>;

/** The panel as it is, kept current while a batch moves, and what can be done from it. */
export function usePanel() {
  const [view, setView] = useState<PanelView>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const load = useCallback(async (functionKey: keyof PanelDefs, payload: Record<string, unknown> = {}) => {
    try {
      const answer = await ask<PanelView>(functionKey, payload);
      // What the issue holds is read when the panel opens, not with every look at a batch.
      setView((before) => ({ ...answer, ...(!answer.found && before?.found && { found: before.found }) }));
      setProblem(undefined);
      return undefined;
    } catch (error) {
      setProblem(error instanceof Refused ? error.message : panelWords.noAnswer);
      return error;
    }
  }, []);
  useEffect(() => void load('getPanel'), [load]);
  const isMoving = view?.batches.some(({ state }) => moving.includes(state)) === true;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => void load('getPanel', { found: false }), pollMs);
    return () => clearInterval(timer);
  }, [isMoving, load]);
  const act = async (functionKey: Act, payload: Record<string, unknown>, name: string) => {
    setBusy(name);
    const error = await load(functionKey, payload);
    if (error instanceof Refused && outdated.includes(error.code)) {
      await load('getPanel');
      setProblem(error.message);
    }
    setBusy(undefined);
  };
  return { view, problem, busy, act };
}

export type Panel = ReturnType<typeof usePanel>;
