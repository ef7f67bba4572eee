import { overview } from "../lib/overview.js";
import { mark } from "../lib/pieces.js";
import { esc, times } from "../lib/text.js";

const tile = (wall) => (one) => `<li class="tile standard--${one.id}">
<span class="pin standard--${one.id}" aria-hidden="true">${one.letter}</span>${mark(one)}
<h2><a href="${one.url}">${esc(one.name)}</a></h2>
<p class="tile__count">${times(wall.of("standards", one).length)}</p>
</li>
`;

const main = (wall) => `<ul class="tiles wrap">\n${wall.standards.map(tile(wall)).join("")}</ul>\n`;

export const { data, render } = overview(
  "Standards",
  "lists",
  (wall) => wall.standards.map((one) => one.name).join(" · "),
  () => "<h1>Standards</h1>",
  main,
);
