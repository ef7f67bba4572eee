// How to print, with or without a script.
import { module } from "./page.js";

export const howTo = (layout) =>
  `<p id="${layout}" class="print-help print-help--${layout}" tabindex="-1">Now print this page: press Ctrl and P (⌘ and P on a Mac), or choose Print in your browser’s menu.</p>\n`;

// The cards of a list.
export const printing = `<div class="print-links">
<p>Print as cards: <a href="#one-a-page">one a page</a> · <a href="#eight-a-page">eight a page</a></p>
${howTo("one-a-page")}${howTo("eight-a-page")}
${module("print")}
</div>
`;

export const onScreen = (url) => `<p class="next-link"><a href="${url}display/">Show on a screen</a></p>`;
