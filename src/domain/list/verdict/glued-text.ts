/** An ending of Latin letters with a word of a script that puts no blanks between words, or an ending of such a word. */
const endingWithText = /^(.*@.*\.[a-z]{2,})[\p{Lo}\p{M}][^.@]*$/iu;
const endingThenText = /^(.*@.*\.(?:com|net|org|[a-z]{2}))\.[\p{Lo}\p{M}][^.@]*$/iu;

/** The address in front of text that seems to be glued to its end, as in `jane@x.com様` and `jane@x.com。谢谢`. */
export function beforeGluedText(address: string): string | undefined {
  return (endingWithText.exec(address) ?? endingThenText.exec(address))?.[1];
}
