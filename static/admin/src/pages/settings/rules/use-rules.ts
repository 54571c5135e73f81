import { call } from '../../../backend/backend';
import { words } from '../../../words/words';
import { useRulesDraft } from './rules-draft';
import { changeOf, formOf, without } from './rules-form';
import type { RulesEdits } from './rules-form';
import { useSettings } from '../use-settings';

/** The rules as saved with the edits that are not saved yet, which outlive the page. */
export function useRules() {
  const { settings, save, said, say, isBusy, error } = useSettings();
  const { edits, base, change, drop } = useRulesDraft();
  const saved = formOf(settings);
  const unsaved = without(edits, saved);
  const isUnsaved = Object.keys(unsaved).length > 0;
  return {
    rules: { ...saved, ...edits },
    isUnsaved,
    said,
    isBusy,
    error,
    change: (part: RulesEdits) => {
      say('');
      change(part, saved);
    },
    discard: () => {
      say(words.settings.rulesDiscarded);
      drop(edits);
    },
    save: async () => {
      if (!isUnsaved) return say(words.settings.rulesUnchanged);
      const isDone = await save(
        async () => changeOf(unsaved, base, formOf(await call('getSettings', {}))),
        words.settings.rulesSaved,
      );
      if (isDone) drop(edits);
    },
  };
}
