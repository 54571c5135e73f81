import type { Language } from '../../../static/admin/src/words/reader-locale.ts';
import { words as gadget } from '../../../static/native/src/words/en/gadget.ts';
import { words as panel } from '../../../static/native/src/words/en/panel.ts';
import { words as rule } from '../../../static/native/src/words/en/rule.ts';
import { gadgetOthers, type GadgetWords } from '../../../static/native/src/words/gadget.ts';
import { panelOthers, type PanelWords } from '../../../static/native/src/words/panel.ts';
import { ruleOthers, type RuleWords } from '../../../static/native/src/words/rule.ts';

export interface NativeWords {
  panel: PanelWords;
  gadget: GadgetWords;
  rule: RuleWords;
}

/** What the surfaces say that UI Kit draws. */
export async function nativeWords(language: Language): Promise<NativeWords> {
  if (language === 'en') return { panel, gadget, rule };
  const [inPanel, inGadget, inRule] = await Promise.all([
    panelOthers[language](),
    gadgetOthers[language](),
    ruleOthers[language](),
  ]);
  return { panel: inPanel.words, gadget: inGadget.words, rule: inRule.words };
}
