/** Shows the page from its top, in whatever scrolls it: its own frame, or the product around it. */
export const scrollToTop = () => document.documentElement.scrollIntoView();
