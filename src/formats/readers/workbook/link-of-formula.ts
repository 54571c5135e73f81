/** Where `HYPERLINK("mailto:…")` leads to. */
export const linkOfFormula = (formula: string): string | undefined =>
  formula.includes('@') ? /"(mailto:[^"]*)"/i.exec(formula)?.[1] : undefined;
