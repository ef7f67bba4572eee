import { grouped, longOverview } from "../lib/overview.js";
import { pager, personRow } from "../lib/pieces.js";

const hero = (wall, title) => `<h1>${title}</h1>
<p class="hero__lead">${wall.people.length.toLocaleString("en-GB")} people and teams, from A to Z</p>
`;

const main = (wall, shown) => `<div class="wrap name-groups">
${grouped(shown.part, (one) => one.name.slice(0, 1).toUpperCase())
  .map(
    ([letter, people], at) => `<section class="name-group" aria-labelledby="letter-${at + 1}">
<h2 id="letter-${at + 1}">${letter}</h2>
<ul class="name-list">
${people.map((one, turn) => personRow(wall, at + turn, one, wall.of("people", one).length)).join("")}</ul>
</section>
`,
  )
  .join("")}</div>
${pager(shown, "Previous", "Next")}
`;

export const { data, render } = longOverview(
  "People",
  "peoplePages",
  "Everyone on the wall, from A to Z.",
  hero,
  main,
);
